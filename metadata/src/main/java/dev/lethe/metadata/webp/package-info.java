/** WebP, still and animated, at chunk level. */
@NullMarked
package dev.lethe.metadata.webp;

import org.jspecify.annotations.NullMarked;
