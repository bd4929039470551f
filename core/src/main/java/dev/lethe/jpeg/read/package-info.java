/**
 * Reads JPEG files (ITU-T T.81) into quantised coefficients: whole, or one row of MCUs at a time. What viewers recover
 * from damaged files is recovered, and said.
 */
@NullMarked
package dev.lethe.jpeg.read;

import org.jspecify.annotations.NullMarked;
