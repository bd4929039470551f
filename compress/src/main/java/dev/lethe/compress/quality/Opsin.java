package dev.lethe.compress.quality;

/**
 * The colour space XYB of JPEG XL (ISO/IEC 18181-1, annex L), which follows the cones of the eye, moved and stretched so
 * that each component lies between 0 and 1, with B given as its distance from Y.
 *
 * <p>The figures are those of libjxl (opsin_params.h) and of the reference implementation of SSIMULACRA 2.
 */
final class Opsin {
    private static final float BIAS = 0.0037930734f;
    private static final float LR = 0.30f;
    private static final float LB = 0.078f;
    private static final float LG = 1 - LB - LR;
    private static final float MR = 0.23f;
    private static final float MB = 0.078f;
    private static final float MG = 1 - MB - MR;
    private static final float SR = 0.24342269f;
    private static final float SG = 0.20476745f;
    private static final float SB = 1 - SR - SG;

    private static final float NEGATIVE_BIAS_ROOT = -(float) Math.cbrt(BIAS);
    private static final float THIRD = 1f / 3;
    private static final float FOUR_THIRDS = 4f / 3;

    /** Bits of 1 and a third of that, and a third of one step of the exponent: a first guess at x^(-1/3). */
    private static final int ROOT_BIAS = 0x54800000;

    private static final int ROOT_STEP = 0x002AAAAA;
    private static final int MANTISSA_BITS = 23;

    private static final float HALF_X_SCALE = 7;
    private static final float X_OFFSET = 0.42f;
    private static final float Y_OFFSET = 0.01f;
    private static final float B_OFFSET = 0.55f;

    private Opsin() {}

    /**
     * Turns a row of linear light into a row of X, Y, B.
     *
     * @param linear planes red, green, blue, each 0 to 1
     * @param guesses room for a row, overwritten
     */
    static void xyb(float[][] linear, float[][] xyb, float[] guesses, int width) {
        absorb(linear[0], linear[1], linear[2], xyb[0], LR, LG, LB, width);
        absorb(linear[0], linear[1], linear[2], xyb[1], MR, MG, MB, width);
        absorb(linear[0], linear[1], linear[2], xyb[2], SR, SG, SB, width);
        for (float[] plane : xyb) {
            guess(plane, guesses, width);
            cubeRoots(plane, guesses, width);
        }
        oppose(xyb[0], xyb[1], xyb[2], width);
    }

    private static void absorb(
            float[] red, float[] green, float[] blue, float[] to, float r, float g, float b, int width) {
        for (int i = 0; i < width; i++) {
            to[i] = Math.fma(r, red[i], Math.fma(g, green[i], Math.fma(b, blue[i], BIAS)));
        }
    }

    private static void guess(float[] values, float[] guesses, int width) {
        for (int i = 0; i < width; i++) {
            int bits = Float.floatToRawIntBits(values[i]);
            guesses[i] = Float.intBitsToFloat(ROOT_BIAS - (bits >> MANTISSA_BITS) * ROOT_STEP);
        }
    }

    /** Newton's method for x^(-1/3), and from that x^(1/3); every rounding as in libjxl (fast_math-inl.h). */
    private static void cubeRoots(float[] values, float[] guesses, int width) {
        for (int i = 0; i < width; i++) {
            float x = values[i];
            float third = THIRD * x;
            float r = guesses[i];
            float rr = r * r;
            r = Math.fma(-third, rr * rr, FOUR_THIRDS * r);
            rr = r * r;
            r = Math.fma(-third, rr * rr, FOUR_THIRDS * r);
            rr = r * r;
            r = Math.fma(-third, rr * rr, FOUR_THIRDS * r);
            rr = r * r;
            r = Math.fma(THIRD, Math.fma(-x, rr * rr, r), r);
            values[i] = Math.fma(r * r, x, NEGATIVE_BIAS_ROOT);
        }
    }

    /** From the three cones' answers to X, Y and B - Y. */
    private static void oppose(float[] x, float[] y, float[] b, int width) {
        for (int i = 0; i < width; i++) {
            float l = x[i];
            float m = y[i];
            float luma = 0.5f * (l + m);
            x[i] = (l - m) * HALF_X_SCALE + X_OFFSET;
            y[i] = luma + Y_OFFSET;
            b[i] = (b[i] - luma) + B_OFFSET;
        }
    }
}
