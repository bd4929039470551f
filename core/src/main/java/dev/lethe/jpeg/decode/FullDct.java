package dev.lethe.jpeg.decode;

import dev.lethe.jpeg.QuantizationTable;

/**
 * The transform to 8 by 8 samples with eleven multiplications per row or column: C. Loeffler, A. Ligtenberg and G.
 * Moschytz, "Practical Fast 1-D DCT Algorithms with 11 Multiplications", ICASSP 1989, with the rotation by 3π/8 in three
 * and the odd part in nine multiplications (twelve in all), as libjpeg has it.
 */
final class FullDct implements InverseDct {
    // rotation of the even part
    private static final int EVEN = InverseDct.fixed(0.541196100);
    private static final int EVEN_2 = InverseDct.fixed(0.765366865);
    private static final int EVEN_6 = -InverseDct.fixed(1.847759065);
    // odd part
    private static final int ODD = InverseDct.fixed(1.175875602);
    private static final int ODD_7 = InverseDct.fixed(0.298631336);
    private static final int ODD_5 = InverseDct.fixed(2.053119869);
    private static final int ODD_3 = InverseDct.fixed(3.072711026);
    private static final int ODD_1 = InverseDct.fixed(1.501321110);
    private static final int ODD_71 = -InverseDct.fixed(0.899976223);
    private static final int ODD_53 = -InverseDct.fixed(2.562915447);
    private static final int ODD_73 = -InverseDct.fixed(1.961570560);
    private static final int ODD_51 = -InverseDct.fixed(0.390180644);

    private static final int DOWN_COLUMNS = BITS - BETWEEN;
    private static final int ROUND_COLUMNS = 1 << DOWN_COLUMNS - 1;
    private static final int DOWN_ROWS = BITS + BETWEEN + 3;
    /** Rounds and moves samples from around 0 to around 128. */
    private static final int ROUND_ROWS = (1 << DOWN_ROWS - 1) + (128 << DOWN_ROWS);

    private final Frequencies frequencies;
    private final int[] between = new int[64];

    FullDct(QuantizationTable divisors) {
        this.frequencies = new Frequencies(divisors);
    }

    @Override
    public void transform(short[] values, int from, int[][] rows, int top, int left) {
        int columns = frequencies.load(values, from);
        if (columns == 0) {
            int sample = InverseDct.flat(frequencies.dc(values, from));
            for (int r = 0; r < 8; r++) {
                fill(rows[top + r], left, sample);
            }
            return;
        }
        int[] f = frequencies.values();
        if (columns == 4) {
            for (int c = 0; c < 4; c++) {
                shortColumn(f, between, c);
            }
            for (int r = 0; r < 8; r++) {
                shortRow(between, 8 * r, rows[top + r], left);
            }
            return;
        }
        for (int c = 0; c < 8; c++) {
            column(f, between, c);
        }
        for (int r = 0; r < 8; r++) {
            row(between, 8 * r, rows[top + r], left);
        }
    }

    private static void fill(int[] out, int x, int sample) {
        out[x] = sample;
        out[x + 1] = sample;
        out[x + 2] = sample;
        out[x + 3] = sample;
        out[x + 4] = sample;
        out[x + 5] = sample;
        out[x + 6] = sample;
        out[x + 7] = sample;
    }

    private static void column(int[] f, int[] out, int c) {
        int f0 = f[c];
        int f1 = f[c + 8];
        int f2 = f[c + 16];
        int f3 = f[c + 24];
        int f4 = f[c + 32];
        int f5 = f[c + 40];
        int f6 = f[c + 48];
        int f7 = f[c + 56];
        if ((f1 | f2 | f3 | f4 | f5 | f6 | f7) == 0) {
            fillColumn(out, c, f0 << BETWEEN);
            return;
        }
        int z = (f2 + f6) * EVEN;
        int t2 = z + f6 * EVEN_6;
        int t3 = z + f2 * EVEN_2;
        int t0 = (f0 + f4 << BITS) + ROUND_COLUMNS;
        int t1 = (f0 - f4 << BITS) + ROUND_COLUMNS;
        int e0 = t0 + t3;
        int e3 = t0 - t3;
        int e1 = t1 + t2;
        int e2 = t1 - t2;
        int z5 = (f7 + f3 + f5 + f1) * ODD;
        int z1 = (f7 + f1) * ODD_71;
        int z2 = (f5 + f3) * ODD_53;
        int z3 = (f7 + f3) * ODD_73 + z5;
        int z4 = (f5 + f1) * ODD_51 + z5;
        int o3 = f7 * ODD_7 + z1 + z3;
        int o2 = f5 * ODD_5 + z2 + z4;
        int o1 = f3 * ODD_3 + z2 + z3;
        int o0 = f1 * ODD_1 + z1 + z4;
        storeColumn(out, c, e0, e1, e2, e3, o0, o1, o2, o3);
    }

    /** A column of a block that ends with the first eight coefficients in zig-zag order: three frequencies down. */
    private static void shortColumn(int[] f, int[] out, int c) {
        int f0 = f[c];
        int f1 = f[c + 8];
        int f2 = f[c + 16];
        if ((f1 | f2) == 0) {
            fillColumn(out, c, f0 << BETWEEN);
            return;
        }
        int t0 = (f0 << BITS) + ROUND_COLUMNS;
        int t2 = f2 * EVEN;
        int t3 = f2 * (EVEN + EVEN_2);
        int o3 = f1 * (ODD + ODD_71);
        int o2 = f1 * (ODD + ODD_51);
        int o1 = f1 * ODD;
        int o0 = f1 * (ODD + ODD_1 + ODD_71 + ODD_51);
        storeColumn(out, c, t0 + t3, t0 + t2, t0 - t2, t0 - t3, o0, o1, o2, o3);
    }

    private static void fillColumn(int[] out, int c, int value) {
        out[c] = value;
        out[c + 8] = value;
        out[c + 16] = value;
        out[c + 24] = value;
        out[c + 32] = value;
        out[c + 40] = value;
        out[c + 48] = value;
        out[c + 56] = value;
    }

    private static void storeColumn(int[] out, int c, int e0, int e1, int e2, int e3, int o0, int o1, int o2, int o3) {
        out[c] = e0 + o0 >> DOWN_COLUMNS;
        out[c + 8] = e1 + o1 >> DOWN_COLUMNS;
        out[c + 16] = e2 + o2 >> DOWN_COLUMNS;
        out[c + 24] = e3 + o3 >> DOWN_COLUMNS;
        out[c + 32] = e3 - o3 >> DOWN_COLUMNS;
        out[c + 40] = e2 - o2 >> DOWN_COLUMNS;
        out[c + 48] = e1 - o1 >> DOWN_COLUMNS;
        out[c + 56] = e0 - o0 >> DOWN_COLUMNS;
    }

    private static void row(int[] in, int i, int[] out, int left) {
        int f0 = in[i];
        int f1 = in[i + 1];
        int f2 = in[i + 2];
        int f3 = in[i + 3];
        int f4 = in[i + 4];
        int f5 = in[i + 5];
        int f6 = in[i + 6];
        int f7 = in[i + 7];
        int z = (f2 + f6) * EVEN;
        int t2 = z + f6 * EVEN_6;
        int t3 = z + f2 * EVEN_2;
        int t0 = (f0 + f4 << BITS) + ROUND_ROWS;
        int t1 = (f0 - f4 << BITS) + ROUND_ROWS;
        int z5 = (f7 + f3 + f5 + f1) * ODD;
        int z1 = (f7 + f1) * ODD_71;
        int z2 = (f5 + f3) * ODD_53;
        int z3 = (f7 + f3) * ODD_73 + z5;
        int z4 = (f5 + f1) * ODD_51 + z5;
        int o3 = f7 * ODD_7 + z1 + z3;
        int o2 = f5 * ODD_5 + z2 + z4;
        int o1 = f3 * ODD_3 + z2 + z3;
        int o0 = f1 * ODD_1 + z1 + z4;
        store(out, left, t0 + t3, t1 + t2, t1 - t2, t0 - t3, o0, o1, o2, o3);
    }

    /** A row whose upper four frequencies are zero: the same sums without their terms. */
    private static void shortRow(int[] in, int i, int[] out, int left) {
        int f0 = in[i];
        int f1 = in[i + 1];
        int f2 = in[i + 2];
        int f3 = in[i + 3];
        int t2 = f2 * EVEN;
        int t3 = f2 * (EVEN + EVEN_2);
        int t0 = (f0 << BITS) + ROUND_ROWS;
        int z5 = (f3 + f1) * ODD;
        int o3 = f1 * ODD_71 + f3 * ODD_73 + z5;
        int o2 = f3 * ODD_53 + f1 * ODD_51 + z5;
        int o1 = f3 * (ODD_3 + ODD_53 + ODD_73) + z5;
        int o0 = f1 * (ODD_1 + ODD_71 + ODD_51) + z5;
        store(out, left, t0 + t3, t0 + t2, t0 - t2, t0 - t3, o0, o1, o2, o3);
    }

    private static void store(int[] out, int x, int e0, int e1, int e2, int e3, int o0, int o1, int o2, int o3) {
        out[x] = InverseDct.clamp(e0 + o0 >> DOWN_ROWS);
        out[x + 1] = InverseDct.clamp(e1 + o1 >> DOWN_ROWS);
        out[x + 2] = InverseDct.clamp(e2 + o2 >> DOWN_ROWS);
        out[x + 3] = InverseDct.clamp(e3 + o3 >> DOWN_ROWS);
        out[x + 4] = InverseDct.clamp(e3 - o3 >> DOWN_ROWS);
        out[x + 5] = InverseDct.clamp(e2 - o2 >> DOWN_ROWS);
        out[x + 6] = InverseDct.clamp(e1 - o1 >> DOWN_ROWS);
        out[x + 7] = InverseDct.clamp(e0 - o0 >> DOWN_ROWS);
    }
}
