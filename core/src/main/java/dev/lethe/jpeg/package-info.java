/**
 * JPEG (ITU-T T.81) in the coefficient domain: the model that reader, writer, lossless operations and codecs share. It
 * knows neither files nor pixels.
 */
@NullMarked
package dev.lethe.jpeg;

import org.jspecify.annotations.NullMarked;
