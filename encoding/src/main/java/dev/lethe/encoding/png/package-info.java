/** PNG pixels, row by row: chunks, scan lines, filters. */
@NullMarked
package dev.lethe.encoding.png;

import org.jspecify.annotations.NullMarked;
