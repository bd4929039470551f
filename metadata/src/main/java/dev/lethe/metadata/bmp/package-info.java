/** Windows and OS/2 bitmaps, as files and within icons. */
@NullMarked
package dev.lethe.metadata.bmp;

import org.jspecify.annotations.NullMarked;
