package dev.lethe.benchmarks.traces;

/**
 * What a picture's noise may be: what a Wiener filter in the wavelet domain takes out of it (M. K. Mihçak, I. Kozintsev, K.
 * Ramchandran, P. Moulin: "Low-complexity image denoising based on statistical modeling of wavelet coefficients", 1999), as
 * tests for a camera's fingerprint use it (J. Lukáš, J. Fridrich, M. Goljan: "Digital camera identification from sensor
 * pattern noise", 2006). Four levels of Daubechies' wavelet with 8 taps, repeated at the edges.
 */
final class WaveletResidual {
    private static final int LEVELS = 4;
    private static final int UNIT = 1 << LEVELS;
    private static final int[] REACHES = {1, 2, 3, 4};

    /** Daubechies' low pass with four vanishing moments. */
    private static final double[] LOW = {
        0.2303778133088964,
        0.7148465705529155,
        0.6308807679298587,
        -0.0279837694168599,
        -0.1870348117190931,
        0.0308413818355607,
        0.0328830116668852,
        -0.0105974017850690
    };

    private WaveletResidual() {}

    /**
     * The residual of the part of a picture that fits the wavelets, with means taken off.
     *
     * @param noise standard deviation that the noise is supposed to have, in steps of 255ths
     */
    static Plane of(Plane picture, double noise) {
        Plane plane = picture.cut(picture.width() / UNIT * UNIT, picture.height() / UNIT * UNIT);
        int width = plane.width();
        int height = plane.height();
        for (int level = 0; level < LEVELS; level++) {
            transform(plane, width >> level, height >> level, false);
        }
        for (int level = 0; level < LEVELS; level++) {
            int across = width >> level + 1;
            int down = height >> level + 1;
            keepNoise(plane, across, 0, across, down, noise);
            keepNoise(plane, 0, down, across, down, noise);
            keepNoise(plane, across, down, across, down, noise);
        }
        for (int y = 0; y < height >> LEVELS; y++) {
            for (int x = 0; x < width >> LEVELS; x++) {
                plane.values()[y * width + x] = 0;
            }
        }
        for (int level = LEVELS - 1; level >= 0; level--) {
            transform(plane, width >> level, height >> level, true);
        }
        return plane.withoutMeans();
    }

    private static void transform(Plane plane, int width, int height, boolean back) {
        float[] values = plane.values();
        float[] line = new float[Math.max(width, height)];
        float[] turned = new float[line.length];
        for (int y = 0; y < height; y++) {
            int start = y * plane.width();
            System.arraycopy(values, start, line, 0, width);
            step(line, turned, width, back);
            System.arraycopy(turned, 0, values, start, width);
        }
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                line[y] = values[y * plane.width() + x];
            }
            step(line, turned, height, back);
            for (int y = 0; y < height; y++) {
                values[y * plane.width() + x] = turned[y];
            }
        }
    }

    private static void step(float[] from, float[] to, int length, boolean back) {
        int half = length / 2;
        java.util.Arrays.fill(to, 0, length, 0);
        for (int i = 0; i < half; i++) {
            for (int k = 0; k < LOW.length; k++) {
                int at = (2 * i + k) % length;
                float low = (float) LOW[k];
                float high = (float) ((k & 1) == 0 ? LOW[LOW.length - 1 - k] : -LOW[LOW.length - 1 - k]);
                if (back) {
                    to[at] += low * from[i] + high * from[half + i];
                } else {
                    to[i] += low * from[at];
                    to[half + i] += high * from[at];
                }
            }
        }
    }

    /** Leaves of each coefficient what the Wiener filter would take away. */
    private static void keepNoise(Plane plane, int left, int top, int width, int height, double noise) {
        double[] sums = new double[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            double line = 0;
            for (int x = 0; x < width; x++) {
                float value = plane.values()[(top + y) * plane.width() + left + x];
                line += value * value;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + line;
            }
        }
        double variance = noise * noise;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double signal = Double.MAX_VALUE;
                for (int reach : REACHES) {
                    signal = Math.min(signal, mean(sums, x, y, reach, width, height) - variance);
                }
                signal = Math.max(0, signal);
                plane.values()[(top + y) * plane.width() + left + x] *= (float) (variance / (signal + variance));
            }
        }
    }

    private static double mean(double[] sums, int x, int y, int reach, int width, int height) {
        int left = Math.max(0, x - reach);
        int top = Math.max(0, y - reach);
        int right = Math.min(width, x + reach + 1);
        int bottom = Math.min(height, y + reach + 1);
        double sum = sums[bottom * (width + 1) + right]
                - sums[top * (width + 1) + right]
                - sums[bottom * (width + 1) + left]
                + sums[top * (width + 1) + left];
        return sum / ((right - left) * (bottom - top));
    }
}
