package dev.lethe.encoding.resize;

/**
 * Brings rows of interleaved samples to another width. Weights are padded with zeros to whole groups, so that the inner
 * loop can be written out: most of the time that resizing takes is spent there. Immutable.
 */
final class Across {
    /** Weights that are written out. */
    private static final int GROUP = 6;

    private final Kernel kernel;
    private final int width;
    private final int channels;
    private final int stride;
    private final int[] starts;
    private final float[] weights;

    /**
     * A way from one width to another.
     *
     * @param from samples' places in a source row
     * @param width of results
     */
    Across(Kernel kernel, int from, int width, int channels) {
        this.kernel = kernel;
        this.width = width;
        this.channels = channels;
        int padded = (kernel.most() + GROUP - 1) / GROUP * GROUP;
        this.stride = padded <= from && channels == 3 ? padded : 0;
        this.starts = new int[stride > 0 ? width : 0];
        this.weights = new float[starts.length * stride];
        for (int x = 0; x < starts.length; x++) {
            starts[x] = Math.min(kernel.first(x), from - stride);
            float[] own = kernel.weights(x);
            System.arraycopy(own, 0, weights, x * stride + kernel.first(x) - starts[x], own.length);
        }
    }

    void apply(float[] from, float[] to) {
        if (stride > 0) {
            three(from, to);
        } else {
            any(from, to);
        }
    }

    private void any(float[] from, float[] to) {
        for (int x = 0; x < width; x++) {
            float[] own = kernel.weights(x);
            for (int c = 0; c < channels; c++) {
                int at = kernel.first(x) * channels + c;
                float sum = 0;
                for (int k = 0; k < own.length; k++) {
                    sum += own[k] * from[at + k * channels];
                }
                to[x * channels + c] = sum;
            }
        }
    }

    private void three(float[] from, float[] to) {
        float[] all = weights;
        for (int x = 0; x < starts.length; x++) {
            int i = 3 * starts[x];
            int end = (x + 1) * stride;
            float a = 0;
            float b = 0;
            float c = 0;
            for (int w = x * stride; w < end; w += GROUP, i += 3 * GROUP) {
                float w0 = all[w];
                float w1 = all[w + 1];
                float w2 = all[w + 2];
                float w3 = all[w + 3];
                float w4 = all[w + 4];
                float w5 = all[w + 5];
                a += w0 * from[i]
                        + w1 * from[i + 3]
                        + (w2 * from[i + 6] + w3 * from[i + 9])
                        + (w4 * from[i + 12] + w5 * from[i + 15]);
                b += w0 * from[i + 1]
                        + w1 * from[i + 4]
                        + (w2 * from[i + 7] + w3 * from[i + 10])
                        + (w4 * from[i + 13] + w5 * from[i + 16]);
                c += w0 * from[i + 2]
                        + w1 * from[i + 5]
                        + (w2 * from[i + 8] + w3 * from[i + 11])
                        + (w4 * from[i + 14] + w5 * from[i + 17]);
            }
            to[3 * x] = a;
            to[3 * x + 1] = b;
            to[3 * x + 2] = c;
        }
    }
}
