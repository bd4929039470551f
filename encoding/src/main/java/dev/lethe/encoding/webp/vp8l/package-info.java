/** VP8L (RFC 9649, 3): what lossless WebPs hold, and the opacity of lossy ones. */
@NullMarked
package dev.lethe.encoding.webp.vp8l;

import org.jspecify.annotations.NullMarked;
