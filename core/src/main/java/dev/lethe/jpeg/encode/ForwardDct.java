package dev.lethe.jpeg.encode;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.ZigZag;

/**
 * The forward transform of T.81 A.3.3, a row of blocks at a time, by the factoring of Y. Arai, T. Agui and M. Nakajima,
 * "A Fast DCT-SQ Scheme for Images", 1988: five multiplications for eight samples, and one scale factor for each
 * coefficient at the end.
 *
 * <p>Coefficients come out in sixteenths and are rounded to whole ones of these: fine enough for the finest divisor,
 * and the largest that a picture of 8 bits can have still fits 16 bits. One thread.
 */
final class ForwardDct {
    /** Units of a coefficient. */
    static final int UNITS = 16;

    private static final float HALF_ROOT = (float) 0.7071067811865476;
    private static final float SIN = (float) 0.3826834323650898;
    private static final float DIFFERENCE = (float) 0.5411961001461971;
    private static final float SUM = (float) 1.3065629648763766;

    private static final int[] ZIG_ZAG = ZigZag.fromRowMajor();

    private final int columns;
    /** Eight rows of one frequency each, after the vertical half. */
    private final float[][] vertical;

    private final float[] scales = new float[64];

    /**
     * A transform of rows.
     *
     * @param columns blocks in a row
     */
    ForwardDct(int columns) {
        this.columns = columns;
        this.vertical = new float[8][columns * 8];
        for (int v = 0; v < 8; v++) {
            for (int u = 0; u < 8; u++) {
                scales[v * 8 + u] = (float) (UNITS / (8 * scale(u) * scale(v)));
            }
        }
    }

    private static double scale(int frequency) {
        return frequency == 0 ? 1 : Math.sqrt(2) * Math.cos(frequency * Math.PI / 16);
    }

    /** Transforms eight rows from one on into a row of blocks. */
    void transform(FloatRows from, int top, CoefficientPlane to, int blockRow) {
        columns(from.values(), from.index(top), from.stride());
        for (int column = 0; column < columns; column++) {
            int block = to.index(column, blockRow);
            for (int v = 0; v < 8; v++) {
                row(vertical[v], column * 8, v, to.values(), block);
            }
        }
    }

    /** The vertical half, of all columns: one loop without branches, which the virtual machine vectorises. */
    private void columns(float[] in, int top, int stride) {
        float[] v0 = vertical[0];
        float[] v1 = vertical[1];
        float[] v2 = vertical[2];
        float[] v3 = vertical[3];
        float[] v4 = vertical[4];
        float[] v5 = vertical[5];
        float[] v6 = vertical[6];
        float[] v7 = vertical[7];
        for (int x = 0; x < columns * 8; x++) {
            int i = top + x;
            float s07 = in[i] + in[i + 7 * stride];
            float d07 = in[i] - in[i + 7 * stride];
            float s16 = in[i + stride] + in[i + 6 * stride];
            float d16 = in[i + stride] - in[i + 6 * stride];
            float s25 = in[i + 2 * stride] + in[i + 5 * stride];
            float d25 = in[i + 2 * stride] - in[i + 5 * stride];
            float s34 = in[i + 3 * stride] + in[i + 4 * stride];
            float d34 = in[i + 3 * stride] - in[i + 4 * stride];
            float e0 = s07 + s34;
            float e3 = s07 - s34;
            float e1 = s16 + s25;
            float e2 = (s16 - s25 + e3) * HALF_ROOT;
            v0[x] = e0 + e1;
            v4[x] = e0 - e1;
            v2[x] = e3 + e2;
            v6[x] = e3 - e2;
            float o0 = d34 + d25;
            float o1 = (d25 + d16) * HALF_ROOT;
            float o2 = d16 + d07;
            float turn = (o0 - o2) * SIN;
            float low = DIFFERENCE * o0 + turn;
            float high = SUM * o2 + turn;
            float plus = d07 + o1;
            float minus = d07 - o1;
            v5[x] = minus + low;
            v3[x] = minus - low;
            v1[x] = plus + high;
            v7[x] = plus - high;
        }
    }

    /** The horizontal half of one row of a block. */
    private void row(float[] in, int i, int v, short[] out, int block) {
        float s07 = in[i] + in[i + 7];
        float d07 = in[i] - in[i + 7];
        float s16 = in[i + 1] + in[i + 6];
        float d16 = in[i + 1] - in[i + 6];
        float s25 = in[i + 2] + in[i + 5];
        float d25 = in[i + 2] - in[i + 5];
        float s34 = in[i + 3] + in[i + 4];
        float d34 = in[i + 3] - in[i + 4];
        float e0 = s07 + s34;
        float e3 = s07 - s34;
        float e1 = s16 + s25;
        float e2 = (s16 - s25 + e3) * HALF_ROOT;
        float o0 = d34 + d25;
        float o1 = (d25 + d16) * HALF_ROOT;
        float o2 = d16 + d07;
        float turn = (o0 - o2) * SIN;
        float low = DIFFERENCE * o0 + turn;
        float high = SUM * o2 + turn;
        float plus = d07 + o1;
        float minus = d07 - o1;
        int k = v * 8;
        put(e0 + e1, k, out, block);
        put(plus + high, k + 1, out, block);
        put(e3 + e2, k + 2, out, block);
        put(minus - low, k + 3, out, block);
        put(e0 - e1, k + 4, out, block);
        put(minus + low, k + 5, out, block);
        put(e3 - e2, k + 6, out, block);
        put(plus - high, k + 7, out, block);
    }

    private void put(float value, int k, short[] out, int block) {
        float scaled = value * scales[k];
        // By bits, since a branch on the sign of a coefficient is one that processors guess wrong.
        int rounded = (int) (scaled + Math.copySign(0.5f, scaled));
        // Colour that was sharpened at an edge of full contrast can lie outside.
        out[block + ZIG_ZAG[k]] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
    }
}
