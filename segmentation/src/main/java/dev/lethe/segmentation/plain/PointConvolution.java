package dev.lethe.segmentation.plain;

import java.util.Arrays;
import java.util.List;

/** A convolution of single pixels: each result is a weighted sum of all channels. */
final class PointConvolution implements Operation {
    /** Pixels that are done at once, so that the channels' parts stay in the second cache. */
    private static final int TILE = 512;

    private final int channels;
    private final Shape out;
    private final float[] weights;
    private final float[] bias;
    private final Bounds bounds;

    /**
     * A convolution.
     *
     * @param channels of the input
     * @param weights of all channels for the first result, then for the second, …
     */
    PointConvolution(int channels, Shape out, float[] weights, float[] bias, Bounds bounds) {
        this.channels = channels;
        this.out = out;
        this.weights = weights;
        this.bias = bias;
        this.bounds = bounds;
    }

    @Override
    public void run(List<float[][]> inputs, float[][] target, float[][] scratch) {
        for (int start = 0; start < out.plane(); start += TILE) {
            int end = Math.min(start + TILE, out.plane());
            for (int channel = 0; channel < out.channels(); channel++) {
                float[] sum = target[channel];
                Arrays.fill(sum, start, end, bias[channel]);
                WeightedSum.add(sum, start, end, inputs.get(0), channels, weights, channel * channels);
                bounds.apply(sum, start, end);
            }
        }
    }
}
