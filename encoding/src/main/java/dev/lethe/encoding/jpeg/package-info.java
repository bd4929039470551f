/** JPEG pixels: the JDK's decoder, and the encoder of {@code dev.lethe.jpeg.encode}. */
@NullMarked
package dev.lethe.encoding.jpeg;

import org.jspecify.annotations.NullMarked;
