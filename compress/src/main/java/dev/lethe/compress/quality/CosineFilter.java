package dev.lethe.compress.quality;

/**
 * One of the three recursive filters whose sum is the Gaussian blur of standard deviation 1.5: Charalampidis, Recursive
 * Implementation of the Gaussian Filter Using Truncated Cosine Functions (IEEE Transactions on Signal Processing 64,
 * 2016). Numbers in brackets are its equations.
 *
 * <p>In exact arithmetic the sum is a filter of nine taps. The recursion is undamped, though, and its rounding errors pile
 * up along rows and columns: in a picture of two megapixels they lower scores near 90 by 3 points. As the reference
 * implementation has them, scores agree only if every operation is rounded as it does: fused multiply-adds in floats, in
 * its order, four steps of a row at once. On processors without fused multiply-add this is slow.
 */
final class CosineFilter {
    /** Half width of the filter (57): round(3.2795 * 1.5 + 0.2546). */
    static final int RADIUS = 5;

    /** Rows or samples that must be known after the one whose blurred value is worked out. */
    static final int AHEAD = RADIUS - 1;

    /** Rows or samples before it that come in again, to end their effect. */
    static final int BEHIND = RADIUS + 1;

    private static final double SIGMA = 1.5;
    private static final int STEPS = 4;

    // The reference takes single steps up to here, then four at once: 6 rounded up to a multiple of 4
    private static final int SINGLE_STEPS = 8;

    private final float in0;
    private final float in1;
    private final float in2;
    private final float in3;
    private final float last0;
    private final float last1;
    private final float last2;
    private final float last3;
    private final float before0;
    private final float before1;
    private final float before2;
    private final float before3;

    /** From the weight beta and the frequency omega: (33), and (35) written out for four steps. */
    private CosineFilter(double beta, double omega) {
        double n = -beta * Math.cos(omega * (RADIUS + 1));
        double d = -2 * Math.cos(omega);
        double dd = d * d;
        in0 = (float) n;
        in1 = (float) (-d * n);
        in2 = (float) (dd * n - n);
        in3 = (float) (-dd * d * n + 2 * d * n);
        last0 = (float) -d;
        last1 = (float) (dd - 1);
        last2 = (float) (-dd * d + 2 * d);
        last3 = (float) (dd * dd - 3 * dd + 1);
        before0 = -1;
        before1 = (float) d;
        before2 = (float) (-dd + 1);
        before3 = (float) (dd * d - 2 * d);
    }

    /** The three filters in the order in which their results are to be added. */
    static CosineFilter[] gaussian() {
        double[] omega = new double[3];
        double[] p = new double[3];
        double[] r = new double[3];
        double[] rho = new double[3];
        for (int i = 0; i < 3; i++) {
            int sign = i == 1 ? -1 : 1;
            omega[i] = (2 * i + 1) * Math.PI / (2 * RADIUS);
            p[i] = sign / Math.tan(0.5 * omega[i]); // (37)
            r[i] = sign * p[i] * p[i] / Math.sin(omega[i]); // (44)
            rho[i] = Math.exp(-0.5 * SIGMA * SIGMA * omega[i] * omega[i]) / RADIUS; // (50)
        }
        double d13 = p[0] * r[1] - r[0] * p[1]; // (52)
        double zeta1 = (p[1] * r[2] - r[1] * p[2]) / d13;
        double zeta3 = (p[2] * r[0] - r[2] * p[0]) / d13;
        double right2 = RADIUS * RADIUS - SIGMA * SIGMA; // (55)
        double right3 = zeta1 * rho[0] + zeta3 * rho[1] + rho[2];
        // (53): the weights from p·beta = 1, r·beta = right2, (zeta1, zeta3, 1)·beta = right3, by Cramer's rule
        double[] zeta = {zeta1, zeta3, 1};
        double all = determinant(p, r, zeta);
        CosineFilter[] filters = new CosineFilter[3];
        for (int i = 0; i < 3; i++) {
            double beta = determinant(with(p, i, 1), with(r, i, right2), with(zeta, i, right3)) / all;
            filters[2 - i] = new CosineFilter(beta, omega[i]);
        }
        return filters;
    }

    private static double[] with(double[] row, int column, double value) {
        double[] copy = row.clone();
        copy[column] = value;
        return copy;
    }

    private static double determinant(double[] a, double[] b, double[] c) {
        return a[0] * (b[1] * c[2] - b[2] * c[1])
                - a[1] * (b[0] * c[2] - b[2] * c[0])
                + a[2] * (b[0] * c[1] - b[1] * c[0]);
    }

    /**
     * Filters along a row.
     *
     * @param sums for each sample from {@link #AHEAD} before the first to the last: the sample that far ahead plus the one
     *     that lies {@link #BEHIND} it
     * @param to where the result is added
     * @param state two places for what is carried along; contents do not matter
     */
    void along(float[] sums, float[] to, float[] state, int width) {
        state[0] = 0;
        state[1] = 0;
        int warm = Math.min(SINGLE_STEPS, width);
        int blocks = Math.max(0, width - AHEAD - STEPS + 1 - warm + STEPS - 1) / STEPS;
        steps(sums, to, state, -AHEAD, warm);
        blocks(sums, to, state, warm, warm + blocks * STEPS);
        steps(sums, to, state, warm + blocks * STEPS, width);
    }

    private void steps(float[] sums, float[] to, float[] state, int from, int end) {
        float last = state[0];
        float before = state[1];
        for (int i = from; i < end; i++) {
            float y = Math.fma(last0, last, Math.fma(before0, before, sums[i + AHEAD] * in0));
            before = last;
            last = y;
            if (i >= 0) {
                to[i] = y + to[i];
            }
        }
        state[0] = last;
        state[1] = before;
    }

    private void blocks(float[] sums, float[] to, float[] state, int from, int end) {
        float last = state[0];
        float before = state[1];
        for (int i = from; i < end; i += STEPS) {
            float s0 = sums[i + AHEAD];
            float s1 = sums[i + AHEAD + 1];
            float s2 = sums[i + AHEAD + 2];
            float s3 = sums[i + AHEAD + 3];
            float y0 = s0 * in0;
            float y1 = Math.fma(in0, s1, s0 * in1);
            float y2 = Math.fma(in0, s2, Math.fma(in1, s1, s0 * in2));
            float y3 = Math.fma(in0, s3, Math.fma(in1, s2, Math.fma(in2, s1, s0 * in3)));
            y0 = Math.fma(last0, last, Math.fma(before0, before, y0));
            y1 = Math.fma(last1, last, Math.fma(before1, before, y1));
            y2 = Math.fma(last2, last, Math.fma(before2, before, y2));
            y3 = Math.fma(last3, last, Math.fma(before3, before, y3));
            to[i] = y0 + to[i];
            to[i + 1] = y1 + to[i + 1];
            to[i + 2] = y2 + to[i + 2];
            to[i + 3] = y3 + to[i + 3];
            before = y2;
            last = y3;
        }
        state[0] = last;
        state[1] = before;
    }

    /**
     * Takes one step down in all columns.
     *
     * @param sums the row ahead plus the row behind
     * @param last what the last step gave
     * @param before what the step before gave; takes what this one gives
     * @param to where the result is added
     */
    void down(float[] sums, float[] last, float[] before, float[] to, int width) {
        float in = in0;
        float d = last0;
        for (int x = 0; x < width; x++) {
            float y = Math.fma(in, sums[x], Math.fma(d, last[x], -before[x]));
            before[x] = y;
            to[x] = y + to[x];
        }
    }
}
