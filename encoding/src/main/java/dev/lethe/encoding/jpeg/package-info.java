/** JPEG pixels through the decoder and the encoder in {@code dev.lethe.jpeg}. */
@NullMarked
package dev.lethe.encoding.jpeg;

import org.jspecify.annotations.NullMarked;
