/**
 * Lossy JPEG (ITU-T T.81): pixels become coefficients, quantised so that few bits are spent where eyes notice little.
 */
@NullMarked
package dev.lethe.jpeg.encode;

import org.jspecify.annotations.NullMarked;
