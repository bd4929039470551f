package dev.lethe.segmentation;

/**
 * Numbers in planes of one size.
 *
 * @param channels number of planes
 * @param width of a plane
 * @param height of a plane
 * @param values plane by plane, row by row
 */
record Tensor(int channels, int width, int height, float[] values) {
    /** A single plane of that size, all zero. */
    static Tensor plane(int width, int height) {
        return new Tensor(1, width, height, new float[Math.multiplyExact(width, height)]);
    }
}
