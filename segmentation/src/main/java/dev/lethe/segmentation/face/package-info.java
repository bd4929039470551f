/** Finds faces: with a network of Lethe's own, or with others from files. */
@NullMarked
package dev.lethe.segmentation.face;

import org.jspecify.annotations.NullMarked;
