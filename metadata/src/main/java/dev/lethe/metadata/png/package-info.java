/** PNG and APNG at chunk level. */
@NullMarked
package dev.lethe.metadata.png;

import org.jspecify.annotations.NullMarked;
