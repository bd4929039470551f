/** Key frames of VP8 (RFC 6386): what lossy WebPs hold. Rows come as they are decoded, with colours as libwebp shows them. */
@NullMarked
package dev.lethe.encoding.webp.vp8;

import org.jspecify.annotations.NullMarked;
