package dev.lethe.segmentation.plain;

import java.util.Arrays;
import java.util.List;

/**
 * A convolution with a window, in which each result sees all channels or each only its own. Each tap of the kernel gets
 * a copy of the plane that is moved to where the tap sees it.
 */
final class WindowConvolution implements Operation {
    private static final int PLANE = 0;
    private static final int SUM = 1;
    private static final int TAPS = 2;

    private final Window window;
    private final Shape out;
    private final boolean depthwise;
    private final float[] weights;
    private final float[] bias;
    private final Bounds bounds;
    private final int[] taps;
    private final int length;

    /**
     * A convolution.
     *
     * @param depthwise whether each result sees only its own channel
     * @param weights of all channels' taps for the first result, then for the second, …
     */
    WindowConvolution(Window window, Shape out, boolean depthwise, float[] weights, float[] bias, Bounds bounds) {
        this.window = window;
        this.out = out;
        this.depthwise = depthwise;
        this.weights = weights;
        this.bias = bias;
        this.bounds = bounds;
        this.taps = window.taps();
        this.length = (out.height() - 1) * window.pitch() + out.width();
    }

    @Override
    public int[] scratch() {
        int[] lengths = new int[TAPS + taps.length];
        Arrays.fill(lengths, length);
        lengths[PLANE] = window.size();
        return lengths;
    }

    @Override
    public void run(List<float[][]> inputs, float[][] target, float[][] scratch) {
        float[][] moved = Arrays.copyOfRange(scratch, TAPS, TAPS + taps.length);
        if (depthwise) {
            float[] sum = scratch[SUM];
            for (int channel = 0; channel < out.channels(); channel++) {
                move(inputs.get(0)[channel], scratch[PLANE], moved);
                Arrays.fill(sum, 0, length, bias[channel]);
                WeightedSum.add(sum, 0, length, moved, taps.length, weights, channel * taps.length);
                store(sum, target[channel]);
            }
            return;
        }
        dense(inputs.get(0), target, scratch[PLANE], moved);
    }

    private void dense(float[][] from, float[][] target, float[] plane, float[][] moved) {
        int channels = window.in().channels();
        float[][] sums = new float[out.channels()][length];
        for (int result = 0; result < out.channels(); result++) {
            Arrays.fill(sums[result], bias[result]);
        }
        for (int channel = 0; channel < channels; channel++) {
            move(from[channel], plane, moved);
            for (int result = 0; result < out.channels(); result++) {
                int at = (result * channels + channel) * taps.length;
                WeightedSum.add(sums[result], 0, length, moved, taps.length, weights, at);
            }
        }
        for (int result = 0; result < out.channels(); result++) {
            store(sums[result], target[result]);
        }
    }

    private void move(float[] from, float[] plane, float[][] moved) {
        window.lay(from, plane);
        for (int tap = 0; tap < taps.length; tap++) {
            System.arraycopy(plane, taps[tap], moved[tap], 0, length);
        }
    }

    private void store(float[] sum, float[] target) {
        bounds.apply(sum, 0, length);
        for (int row = 0; row < out.height(); row++) {
            System.arraycopy(sum, row * window.pitch(), target, row * out.width(), out.width());
        }
    }
}
