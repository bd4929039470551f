/**
 * Writes JPEGs (ITU-T T.81) from their quantised coefficients, without loss: Huffman tables made for the picture,
 * sequential and progressive scans, and a search for the scans that take the fewest bytes.
 */
@NullMarked
package dev.lethe.jpeg.write;

import org.jspecify.annotations.NullMarked;
