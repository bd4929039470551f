/** GIF pixels: the first frame in, one frame out. */
@NullMarked
package dev.lethe.encoding.gif;

import org.jspecify.annotations.NullMarked;
