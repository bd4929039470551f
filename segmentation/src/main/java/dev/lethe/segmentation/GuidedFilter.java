package dev.lethe.segmentation;

import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * Lets a mask's edge follow the picture's edges: within each window the mask is fitted as a straight line of the
 * picture's brightness (He, Sun and Tang, "Guided Image Filtering", 2013, equations 5, 6 and 8). Linear time.
 *
 * @param slope by which brightness is multiplied, per pixel
 * @param offset that is added, per pixel
 */
record GuidedFilter(Tensor slope, Tensor offset) {
    /** Planes of memory that fitting takes at most, those of the result included. */
    static final int PLANES = 6;

    /** A filter that gives the mask back as it is. */
    static GuidedFilter none(Tensor mask) {
        return new GuidedFilter(Tensor.plane(mask.width(), mask.height()), mask);
    }

    /**
     * Fits a mask to the brightness of a picture of the same size.
     *
     * @param radius of the window in pixels
     * @param evenness the variance of brightness below which a window counts as even, so that its mask is just averaged
     */
    static GuidedFilter fit(Tensor guide, Tensor mask, int radius, float evenness, RunContext context)
            throws IOException {
        int width = guide.width();
        int height = guide.height();
        float[] mean = guide.values().clone();
        float[] slope = product(guide.values(), mask.values());
        float[] variance = product(guide.values(), guide.values());
        float[] offset = mask.values().clone();
        for (float[] plane : new float[][] {mean, slope, variance, offset}) {
            BoxMean.apply(plane, width, height, radius, context);
        }
        for (int i = 0; i < mean.length; i++) {
            float spread = variance[i] - mean[i] * mean[i];
            slope[i] = (slope[i] - mean[i] * offset[i]) / (spread + evenness);
            offset[i] -= slope[i] * mean[i];
        }
        BoxMean.apply(slope, width, height, radius, context);
        BoxMean.apply(offset, width, height, radius, context);
        return new GuidedFilter(new Tensor(1, width, height, slope), new Tensor(1, width, height, offset));
    }

    private static float[] product(float[] a, float[] b) {
        float[] result = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] * b[i];
        }
        return result;
    }
}
