package dev.lethe.encoding.webp.vp8;

/** From coefficients to differences of samples (RFC 6386, 14). */
final class InverseTransform {
    /** √2 · cos(π/8) less 1, in 65,536ths. */
    private static final int COSINE_LESS_1 = 20_091;
    /** √2 · sin(π/8). */
    private static final int SINE = 35_468;

    private InverseTransform() {}

    /** Makes the first coefficient of each of 16 blocks from the coefficients of their means (RFC 6386, 14.3). */
    static void walshHadamard(short[] means, short[] blocks) {
        int[] between = new int[16];
        for (int i = 0; i < 4; i++) {
            int outer = means[i] + means[12 + i];
            int inner = means[4 + i] + means[8 + i];
            int innerStep = means[4 + i] - means[8 + i];
            int outerStep = means[i] - means[12 + i];
            between[i] = outer + inner;
            between[4 + i] = outerStep + innerStep;
            between[8 + i] = outer - inner;
            between[12 + i] = outerStep - innerStep;
        }
        for (int i = 0; i < 4; i++) {
            int rounded = between[4 * i] + 3;
            int outer = rounded + between[4 * i + 3];
            int inner = between[4 * i + 1] + between[4 * i + 2];
            int innerStep = between[4 * i + 1] - between[4 * i + 2];
            int outerStep = rounded - between[4 * i + 3];
            int to = 4 * i * Macroblock.BLOCK_LENGTH;
            blocks[to] = (short) (outer + inner >> 3);
            blocks[to + Macroblock.BLOCK_LENGTH] = (short) (outerStep + innerStep >> 3);
            blocks[to + 2 * Macroblock.BLOCK_LENGTH] = (short) (outer - inner >> 3);
            blocks[to + 3 * Macroblock.BLOCK_LENGTH] = (short) (outerStep - innerStep >> 3);
        }
    }

    /** Adds a block to what was predicted (RFC 6386, 14.4 and 14.5). */
    static void add(short[] c, int from, byte[] samples, int at, int stride, int[] between) {
        for (int i = 0; i < 4; i++) {
            int c0 = c[from + i];
            int c1 = c[from + 4 + i];
            int c2 = c[from + 8 + i];
            int c3 = c[from + 12 + i];
            int even = c0 + c2;
            int evenStep = c0 - c2;
            int odd = bySine(c1) - byCosine(c3);
            int oddSum = byCosine(c1) + bySine(c3);
            between[4 * i] = even + oddSum;
            between[4 * i + 1] = evenStep + odd;
            between[4 * i + 2] = evenStep - odd;
            between[4 * i + 3] = even - oddSum;
        }
        for (int i = 0, to = at; i < 4; i++, to += stride) {
            int c0 = between[i] + 4;
            int c1 = between[4 + i];
            int c2 = between[8 + i];
            int c3 = between[12 + i];
            int even = c0 + c2;
            int evenStep = c0 - c2;
            int odd = bySine(c1) - byCosine(c3);
            int oddSum = byCosine(c1) + bySine(c3);
            samples[to] = Samples.sum(samples[to], even + oddSum >> 3);
            samples[to + 1] = Samples.sum(samples[to + 1], evenStep + odd >> 3);
            samples[to + 2] = Samples.sum(samples[to + 2], evenStep - odd >> 3);
            samples[to + 3] = Samples.sum(samples[to + 3], even - oddSum >> 3);
        }
    }

    /** Adds a block that has nothing but its first coefficient. */
    static void addDc(int dc, byte[] samples, int at, int stride) {
        int difference = dc + 4 >> 3;
        for (int i = 0, to = at; i < 4; i++, to += stride) {
            samples[to] = Samples.sum(samples[to], difference);
            samples[to + 1] = Samples.sum(samples[to + 1], difference);
            samples[to + 2] = Samples.sum(samples[to + 2], difference);
            samples[to + 3] = Samples.sum(samples[to + 3], difference);
        }
    }

    private static int byCosine(int value) {
        return value + (value * COSINE_LESS_1 >> 16);
    }

    private static int bySine(int value) {
        return value * SINE >> 16;
    }
}
