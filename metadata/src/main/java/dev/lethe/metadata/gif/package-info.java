/** GIF, still and animated. */
@NullMarked
package dev.lethe.metadata.gif;

import org.jspecify.annotations.NullMarked;
