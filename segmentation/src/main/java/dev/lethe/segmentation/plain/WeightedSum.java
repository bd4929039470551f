package dev.lethe.segmentation.plain;

/**
 * Adds weighted runs of numbers: the heart of every convolution.
 *
 * <p>All arrays of a loop are read and written at one and the same index. In this shape the compilers of Java 17 and 25
 * make vector instructions of it; with offsets between the arrays, or with two targets, they do not, which costs a
 * factor of four to ten.
 */
final class WeightedSum {
    private static final int BLOCK = 4;

    private WeightedSum() {}

    /**
     * Adds to a run of results.
     *
     * @param from one array for each source
     * @param count of sources
     * @param weights of the sources, from {@code at} on
     */
    static void add(float[] sum, int start, int end, float[][] from, int count, float[] weights, int at) {
        int source = 0;
        for (; source <= count - BLOCK; source += BLOCK) {
            addBlock(sum, start, end, from, source, weights, at + source);
        }
        for (; source < count; source++) {
            addOne(sum, start, end, from[source], weights[at + source]);
        }
    }

    private static void addBlock(float[] sum, int start, int end, float[][] from, int source, float[] weights, int at) {
        float[] a = from[source];
        float[] b = from[source + 1];
        float[] c = from[source + 2];
        float[] d = from[source + 3];
        float w = weights[at];
        float x = weights[at + 1];
        float y = weights[at + 2];
        float z = weights[at + 3];
        for (int i = start; i < end; i++) {
            sum[i] += w * a[i] + x * b[i] + y * c[i] + z * d[i];
        }
    }

    private static void addOne(float[] sum, int start, int end, float[] from, float weight) {
        for (int i = start; i < end; i++) {
            sum[i] += weight * from[i];
        }
    }
}
