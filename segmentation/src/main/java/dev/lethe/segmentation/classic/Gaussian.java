package dev.lethe.segmentation.classic;

/**
 * One normal distribution of colours within a mixture.
 *
 * @param mean of lightness, a and b
 * @param inverse of the covariance, the upper triangle row by row
 * @param factor the logarithm of its share of the mixture and of its normalisation
 */
record Gaussian(double[] mean, double[] inverse, double factor) {
    /** Added to the variances: colours that are all equal must not become infinitely sure. */
    private static final double LEAST_VARIANCE = 9;

    private static final double NONE = -1e9;

    /** Of those pixels whose part is {@code which}. */
    static Gaussian of(LabPicture picture, int[] pixels, int[] part, int which) {
        double[] sum = new double[3];
        double[] square = new double[6];
        int count = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (part[i] == which) {
                count++;
                add(picture, pixels[i], sum, square);
            }
        }
        if (count == 0) {
            return new Gaussian(sum, new double[6], NONE);
        }
        for (int c = 0; c < 3; c++) {
            sum[c] /= count;
        }
        double[] covariance = new double[6];
        int at = 0;
        for (int r = 0; r < 3; r++) {
            for (int c = r; c < 3; c++) {
                covariance[at] = square[at] / count - sum[r] * sum[c] + (r == c ? LEAST_VARIANCE : 0);
                at++;
            }
        }
        return inverted(sum, covariance, (double) count / pixels.length);
    }

    private static void add(LabPicture picture, int pixel, double[] sum, double[] square) {
        double l = picture.lightness()[pixel];
        double a = picture.a()[pixel];
        double b = picture.b()[pixel];
        sum[0] += l;
        sum[1] += a;
        sum[2] += b;
        square[0] += l * l;
        square[1] += l * a;
        square[2] += l * b;
        square[3] += a * a;
        square[4] += a * b;
        square[5] += b * b;
    }

    private static Gaussian inverted(double[] mean, double[] m, double share) {
        double c0 = m[3] * m[5] - m[4] * m[4];
        double c1 = m[2] * m[4] - m[1] * m[5];
        double c2 = m[1] * m[4] - m[2] * m[3];
        double determinant = m[0] * c0 + m[1] * c1 + m[2] * c2;
        double[] inverse = {
            c0 / determinant,
            c1 / determinant,
            c2 / determinant,
            (m[0] * m[5] - m[2] * m[2]) / determinant,
            (m[1] * m[2] - m[0] * m[4]) / determinant,
            (m[0] * m[3] - m[1] * m[1]) / determinant
        };
        double factor = StrictMath.log(share) - 0.5 * StrictMath.log(determinant) - 1.5 * StrictMath.log(2 * Math.PI);
        return new Gaussian(mean, inverse, factor);
    }

    /** The natural logarithm of how likely a pixel's colour is. */
    double likelihood(LabPicture picture, int pixel) {
        if (factor == NONE) {
            return NONE;
        }
        double l = picture.lightness()[pixel] - mean[0];
        double a = picture.a()[pixel] - mean[1];
        double b = picture.b()[pixel] - mean[2];
        double square = inverse[0] * l * l
                + inverse[3] * a * a
                + inverse[5] * b * b
                + 2 * (inverse[1] * l * a + inverse[2] * l * b + inverse[4] * a * b);
        return factor - 0.5 * square;
    }
}
