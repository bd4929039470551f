package dev.lethe.segmentation;

/**
 * Which samples make a resampled one, and with what weights, along one axis: a triangle as wide as the step between the
 * results, so that shrinking averages and enlarging interpolates. The cost is linear in the longer side.
 */
final class Taps {
    private final int[] first;
    private final float[][] weights;

    private Taps(int[] first, float[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    /**
     * The weights for a stretch of samples.
     *
     * @param samples how many there are
     * @param start where the stretch begins, in samples
     * @param length of the stretch, in samples
     * @param results how many to make of it
     */
    static Taps of(int samples, double start, double length, int results) {
        int[] first = new int[results];
        float[][] weights = new float[results][];
        double step = length / results;
        double reach = Math.max(step, 1);
        for (int i = 0; i < results; i++) {
            double center = start + (i + 0.5) * step;
            int low = Math.min(samples - 1, Math.max(0, (int) (center - reach + 0.5)));
            int high = Math.max(low + 1, Math.min(samples, (int) (center + reach + 0.5)));
            first[i] = low;
            weights[i] = triangle(low, high, center, reach);
        }
        return new Taps(first, weights);
    }

    private static float[] triangle(int low, int high, double center, double reach) {
        float[] weights = new float[high - low];
        double sum = 0;
        for (int j = low; j < high; j++) {
            double weight = Math.max(1e-9, 1 - Math.abs(j + 0.5 - center) / reach);
            weights[j - low] = (float) weight;
            sum += weight;
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] = (float) (weights[j] / sum);
        }
        return weights;
    }

    int results() {
        return first.length;
    }

    int first(int result) {
        return first[result];
    }

    int last(int result) {
        return first[result] + weights[result].length - 1;
    }

    float weight(int result, int sample) {
        return weights[result][sample - first[result]];
    }

    /** Resamples a row of interleaved channels. */
    void apply(float[] row, int channels, float[] result) {
        for (int i = 0; i < first.length; i++) {
            float[] w = weights[i];
            for (int c = 0; c < channels; c++) {
                float sum = 0;
                int at = first[i] * channels + c;
                for (float weight : w) {
                    sum += weight * row[at];
                    at += channels;
                }
                result[i * channels + c] = sum;
            }
        }
    }
}
