/** WebP pixels: decoding in pure Java, encoding by libwebp. */
@NullMarked
package dev.lethe.encoding.webp;

import org.jspecify.annotations.NullMarked;
