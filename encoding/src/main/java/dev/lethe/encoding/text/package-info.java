/** Streams of Base64 and of percent-encoded text. */
@NullMarked
package dev.lethe.encoding.text;

import org.jspecify.annotations.NullMarked;
