package dev.lethe.segmentation.classic;

import java.util.Arrays;

/**
 * Which colours a part of a picture has: a mixture of Gaussian distributions, fitted as in Rother, Kolmogorov and Blake,
 * "GrabCut", 2004. Immutable.
 */
final class ColorMixture {
    private static final int PARTS = 5;
    private static final int ROUNDS = 4;

    /** Every fourth pixel suffices. */
    private static final int STRIDE = 4;

    private final Gaussian[] parts;

    private ColorMixture(Gaussian[] parts) {
        this.parts = parts;
    }

    /** The colours of the pixels whose label is {@code side}. */
    static ColorMixture of(LabPicture picture, boolean[] label, boolean side) {
        int[] pixels = sample(label, side);
        int[] part = clusters(picture, pixels);
        ColorMixture mixture = fitted(picture, pixels, part);
        for (int i = 0; i < pixels.length; i++) {
            part[i] = mixture.likeliest(picture, pixels[i]);
        }
        return fitted(picture, pixels, part);
    }

    /** The natural logarithm of how likely a pixel's colour is. */
    float likelihood(LabPicture picture, int pixel) {
        double sum = 0;
        for (Gaussian part : parts) {
            sum += StrictMath.exp(part.likelihood(picture, pixel));
        }
        return (float) StrictMath.log(sum + 1e-12);
    }

    private static int[] sample(boolean[] label, boolean side) {
        int[] all = new int[label.length];
        int count = 0;
        for (int i = 0; i < label.length; i++) {
            if (label[i] == side) {
                all[count++] = i;
            }
        }
        int step = count > PARTS * 64 * STRIDE ? STRIDE : 1;
        int[] some = new int[count / step];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[i * step];
        }
        return some;
    }

    private int likeliest(LabPicture picture, int pixel) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < parts.length; p++) {
            double value = parts[p].likelihood(picture, pixel);
            if (value > most) {
                most = value;
                best = p;
            }
        }
        return best;
    }

    private static ColorMixture fitted(LabPicture picture, int[] pixels, int[] part) {
        Gaussian[] parts = new Gaussian[PARTS];
        for (int p = 0; p < PARTS; p++) {
            parts[p] = Gaussian.of(picture, pixels, part, p);
        }
        return new ColorMixture(parts);
    }

    /** Means that start far from each other, then improve (Lloyd). */
    private static int[] clusters(LabPicture picture, int[] pixels) {
        float[][] means = new float[PARTS][3];
        int[] part = new int[pixels.length];
        float[] nearest = new float[pixels.length];
        Arrays.fill(nearest, Float.MAX_VALUE);
        int next = pixels.length / 2;
        for (int p = 0; p < PARTS; p++) {
            means[p] = color(picture, pixels[next]);
            next = 0;
            for (int i = 0; i < pixels.length; i++) {
                nearest[i] = Math.min(nearest[i], squared(picture, pixels[i], means[p]));
                next = nearest[i] > nearest[next] ? i : next;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            assign(picture, pixels, means, part);
            average(picture, pixels, part, means);
        }
        return part;
    }

    private static void assign(LabPicture picture, int[] pixels, float[][] means, int[] part) {
        for (int i = 0; i < pixels.length; i++) {
            float least = Float.MAX_VALUE;
            for (int p = 0; p < PARTS; p++) {
                float distance = squared(picture, pixels[i], means[p]);
                if (distance < least) {
                    least = distance;
                    part[i] = p;
                }
            }
        }
    }

    private static void average(LabPicture picture, int[] pixels, int[] part, float[][] means) {
        double[][] sums = new double[PARTS][4];
        for (int i = 0; i < pixels.length; i++) {
            double[] sum = sums[part[i]];
            sum[0] += picture.lightness()[pixels[i]];
            sum[1] += picture.a()[pixels[i]];
            sum[2] += picture.b()[pixels[i]];
            sum[3]++;
        }
        for (int p = 0; p < PARTS; p++) {
            for (int c = 0; c < 3 && sums[p][3] > 0; c++) {
                means[p][c] = (float) (sums[p][c] / sums[p][3]);
            }
        }
    }

    private static float[] color(LabPicture picture, int pixel) {
        return new float[] {picture.lightness()[pixel], picture.a()[pixel], picture.b()[pixel]};
    }

    private static float squared(LabPicture picture, int pixel, float[] mean) {
        float l = picture.lightness()[pixel] - mean[0];
        float a = picture.a()[pixel] - mean[1];
        float b = picture.b()[pixel] - mean[2];
        return l * l + a * a + b * b;
    }
}
