package dev.lethe.jpeg.decode;

import dev.lethe.jpeg.QuantizationTable;

/**
 * The transform to 2 by 2 samples, each the mean of sixteen of the 8 by 8. As for {@link HalfDct}, with one halving more:
 * of all even frequencies only the DC is left. Sums are four times those of the full transform.
 */
final class QuarterDct implements InverseDct {
    private static final int ODD_7 = -InverseDct.fixed(0.720959822);
    private static final int ODD_5 = InverseDct.fixed(0.850430095);
    private static final int ODD_3 = -InverseDct.fixed(1.272758580);
    private static final int ODD_1 = InverseDct.fixed(3.624509785);

    private static final int DOWN_COLUMNS = BITS - BETWEEN + 2;
    private static final int ROUND_COLUMNS = 1 << DOWN_COLUMNS - 1;
    private static final int DOWN_ROWS = BITS + BETWEEN + 3 + 2;
    private static final int ROUND_ROWS = (1 << DOWN_ROWS - 1) + (128 << DOWN_ROWS);

    private final Frequencies frequencies;
    private final int[] between = new int[16];

    QuarterDct(QuantizationTable divisors) {
        this.frequencies = new Frequencies(divisors);
    }

    @Override
    public void transform(short[] values, int from, int[][] rows, int top, int left) {
        if (frequencies.load(values, from) == 0) {
            int sample = InverseDct.flat(frequencies.dc(values, from));
            rows[top][left] = sample;
            rows[top][left + 1] = sample;
            rows[top + 1][left] = sample;
            rows[top + 1][left + 1] = sample;
            return;
        }
        int[] f = frequencies.values();
        column(f, between, 0);
        for (int c = 1; c < 8; c += 2) {
            column(f, between, c);
        }
        row(between, 0, rows[top], left);
        row(between, 8, rows[top + 1], left);
    }

    private static void column(int[] f, int[] out, int c) {
        int dc = (f[c] << BITS + 2) + ROUND_COLUMNS;
        int odd = f[c + 56] * ODD_7 + f[c + 40] * ODD_5 + f[c + 24] * ODD_3 + f[c + 8] * ODD_1;
        out[c] = dc + odd >> DOWN_COLUMNS;
        out[c + 8] = dc - odd >> DOWN_COLUMNS;
    }

    private static void row(int[] in, int i, int[] out, int x) {
        int dc = (in[i] << BITS + 2) + ROUND_ROWS;
        int odd = in[i + 7] * ODD_7 + in[i + 5] * ODD_5 + in[i + 3] * ODD_3 + in[i + 1] * ODD_1;
        out[x] = InverseDct.clamp(dc + odd >> DOWN_ROWS);
        out[x + 1] = InverseDct.clamp(dc - odd >> DOWN_ROWS);
    }
}
