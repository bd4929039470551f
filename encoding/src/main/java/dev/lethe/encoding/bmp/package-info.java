/** BMP pixels. */
@NullMarked
package dev.lethe.encoding.bmp;

import org.jspecify.annotations.NullMarked;
