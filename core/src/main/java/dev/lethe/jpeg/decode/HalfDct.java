package dev.lethe.jpeg.decode;

import dev.lethe.jpeg.QuantizationTable;

/**
 * The transform to 4 by 4 samples, each the mean of four of the 8 by 8. The mean of two neighbours of the basis function
 * k is cos(kπ/16) · cos((2j + 1)kπ/8), which is 0 for k = 4, so that row and column 4 are not looked at; libjpeg's
 * reduced transform has the same form. Sums are twice those of the full transform.
 */
final class HalfDct implements InverseDct {
    private static final int EVEN_2 = InverseDct.fixed(1.847759065);
    private static final int EVEN_6 = -InverseDct.fixed(0.765366865);
    private static final int OUTER_7 = -InverseDct.fixed(0.509795579);
    private static final int OUTER_5 = -InverseDct.fixed(0.601344887);
    private static final int OUTER_3 = InverseDct.fixed(0.899976223);
    private static final int OUTER_1 = InverseDct.fixed(2.562915447);
    private static final int INNER_7 = -InverseDct.fixed(0.211164243);
    private static final int INNER_5 = InverseDct.fixed(1.451774981);
    private static final int INNER_3 = -InverseDct.fixed(2.172734803);
    private static final int INNER_1 = InverseDct.fixed(1.061594337);

    private static final int DOWN_COLUMNS = BITS - BETWEEN + 1;
    private static final int ROUND_COLUMNS = 1 << DOWN_COLUMNS - 1;
    private static final int DOWN_ROWS = BITS + BETWEEN + 3 + 1;
    private static final int ROUND_ROWS = (1 << DOWN_ROWS - 1) + (128 << DOWN_ROWS);

    private final Frequencies frequencies;
    private final int[] between = new int[32];

    HalfDct(QuantizationTable divisors) {
        this.frequencies = new Frequencies(divisors);
    }

    @Override
    public void transform(short[] values, int from, int[][] rows, int top, int left) {
        int columns = frequencies.load(values, from);
        if (columns == 0) {
            int sample = InverseDct.flat(frequencies.dc(values, from));
            for (int r = 0; r < 4; r++) {
                int[] row = rows[top + r];
                row[left] = sample;
                row[left + 1] = sample;
                row[left + 2] = sample;
                row[left + 3] = sample;
            }
            return;
        }
        int[] f = frequencies.values();
        for (int c = 0; c < 8; c++) {
            if (c != 4) {
                column(f, between, c);
            }
        }
        for (int r = 0; r < 4; r++) {
            row(between, 8 * r, rows[top + r], left);
        }
    }

    private static void column(int[] f, int[] out, int c) {
        int f0 = f[c];
        int f1 = f[c + 8];
        int f2 = f[c + 16];
        int f3 = f[c + 24];
        int f5 = f[c + 40];
        int f6 = f[c + 48];
        int f7 = f[c + 56];
        int dc = (f0 << BITS + 1) + ROUND_COLUMNS;
        int even = f2 * EVEN_2 + f6 * EVEN_6;
        int outer = f7 * OUTER_7 + f5 * OUTER_5 + f3 * OUTER_3 + f1 * OUTER_1;
        int inner = f7 * INNER_7 + f5 * INNER_5 + f3 * INNER_3 + f1 * INNER_1;
        out[c] = dc + even + outer >> DOWN_COLUMNS;
        out[c + 8] = dc - even + inner >> DOWN_COLUMNS;
        out[c + 16] = dc - even - inner >> DOWN_COLUMNS;
        out[c + 24] = dc + even - outer >> DOWN_COLUMNS;
    }

    private static void row(int[] in, int i, int[] out, int x) {
        int f1 = in[i + 1];
        int f3 = in[i + 3];
        int f5 = in[i + 5];
        int f7 = in[i + 7];
        int dc = (in[i] << BITS + 1) + ROUND_ROWS;
        int even = in[i + 2] * EVEN_2 + in[i + 6] * EVEN_6;
        int outer = f7 * OUTER_7 + f5 * OUTER_5 + f3 * OUTER_3 + f1 * OUTER_1;
        int inner = f7 * INNER_7 + f5 * INNER_5 + f3 * INNER_3 + f1 * INNER_1;
        out[x] = InverseDct.clamp(dc + even + outer >> DOWN_ROWS);
        out[x + 1] = InverseDct.clamp(dc - even + inner >> DOWN_ROWS);
        out[x + 2] = InverseDct.clamp(dc - even - inner >> DOWN_ROWS);
        out[x + 3] = InverseDct.clamp(dc + even - outer >> DOWN_ROWS);
    }
}
