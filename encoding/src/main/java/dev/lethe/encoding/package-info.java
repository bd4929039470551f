/** Reads and writes the pixels of the common formats, and turns pictures into Base64 text and data URIs. */
@NullMarked
package dev.lethe.encoding;

import org.jspecify.annotations.NullMarked;
