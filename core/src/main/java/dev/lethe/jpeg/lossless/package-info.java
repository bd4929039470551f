/** What can be done to a JPEG without loss: coded anew, turned, cut and wiped, on its coefficients. */
@NullMarked
package dev.lethe.jpeg.lossless;

import org.jspecify.annotations.NullMarked;
