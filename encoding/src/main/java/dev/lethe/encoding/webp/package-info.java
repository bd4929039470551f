/** WebP pixels, decoding only. */
@NullMarked
package dev.lethe.encoding.webp;

import org.jspecify.annotations.NullMarked;
