/** Finds the subject of a picture without a network: saliency from the border, then a graph cut with colour models. */
@org.jspecify.annotations.NullMarked
package dev.lethe.segmentation.classic;
