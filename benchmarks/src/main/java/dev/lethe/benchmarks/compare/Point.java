package dev.lethe.benchmarks.compare;

/**
 * A place in the plot.
 *
 * @param bits per pixel
 * @param score SSIMULACRA 2
 */
record Point(double bits, double score) {}
