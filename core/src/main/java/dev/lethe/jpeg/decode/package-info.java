/**
 * Pixels from the coefficients of a JPEG: inverse DCT, upsampling of chroma, and colour conversion, at full size or a
 * half, a quarter or an eighth of it, a few rows at a time. Results equal those of libjpeg-turbo's accurate method.
 */
@NullMarked
package dev.lethe.jpeg.decode;

import org.jspecify.annotations.NullMarked;
