package dev.lethe.encoding.webp.vp8;

import java.util.Arrays;

/**
 * Reads what predictions are off by: coefficients, block by block (RFC 6386, 13). One owner, one thread.
 */
final class ResidualReader {
    private static final byte[] ZIG_ZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};

    /** Where in the probabilities the band of each place in a block starts; one more for what follows the last. */
    private static final int[] BANDS = bands(0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0);

    /** Probabilities of the extra bits of large values (RFC 6386, 13.2). */
    private static final int[][] EXTRA_BITS = {
        {173, 148, 140},
        {176, 155, 140, 135},
        {180, 157, 141, 134, 130},
        {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
    };

    /** Flags of a macroblock's edge: 4 luma blocks, 2 of each chroma plane, and the block of means. */
    private static final int FLAGS = 9;

    private static final int MEAN_FLAG = 8;

    private final int[] probabilities;
    private final Quantizer[] quantizers;
    /** Whether the blocks above hold anything: 1 or 0. */
    private final int[] above;

    private final int[] left = new int[FLAGS];
    private final short[] means = new short[Macroblock.BLOCK_LENGTH];

    ResidualReader(FrameHeader header) {
        this.probabilities = header.probabilities();
        this.quantizers = header.quantizers();
        this.above = new int[FLAGS * header.columns()];
    }

    private static int[] bands(int... bands) {
        return Arrays.stream(bands)
                .map(band -> band * CoefficientProbabilities.PER_BAND)
                .toArray();
    }

    void startRow() {
        Arrays.fill(left, 0);
    }

    /** Leaves a macroblock without coefficients. */
    void skip(Macroblock target, int column) {
        int flags = FLAGS * column;
        int mean = above[flags + MEAN_FLAG];
        int leftMean = left[MEAN_FLAG];
        Arrays.fill(above, flags, flags + FLAGS, 0);
        Arrays.fill(left, 0);
        if (target.split) {
            // has no block of means, so that what was known of the last one stays
            above[flags + MEAN_FLAG] = mean;
            left[MEAN_FLAG] = leftMean;
        }
        Arrays.fill(target.content, Macroblock.EMPTY);
    }

    /**
     * Reads a macroblock's coefficients.
     *
     * @return whether one of them is not 0
     */
    boolean read(BoolReader in, Macroblock target, int column) {
        Arrays.fill(target.coefficients, (short) 0);
        Quantizer quantizer = quantizers[target.segment];
        int flags = FLAGS * column;
        int kind = CoefficientProbabilities.LUMA;
        if (!target.split) {
            readMeans(in, target, quantizer, flags);
            kind = CoefficientProbabilities.LUMA_REST;
        }
        int contents = 0;
        for (int block = 0; block < Macroblock.LUMA_BLOCKS; block++) {
            contents |= read(in, target, block, kind, flags + (block & 3), block >> 2);
        }
        for (int block = Macroblock.LUMA_BLOCKS; block < Macroblock.BLOCKS; block++) {
            int plane = 4 + (block >> 2 & 1) * 2;
            int x = flags + plane + (block & 1);
            contents |= read(in, target, block, CoefficientProbabilities.CHROMA, x, plane + (block >> 1 & 1));
        }
        return contents != 0;
    }

    /**
     * Reads a block of luma or chroma.
     *
     * @param x index of the flag of the block above
     * @param y index of the flag of the block to the left
     * @return what it holds
     */
    private int read(BoolReader in, Macroblock target, int block, int kind, int x, int y) {
        Quantizer quantizer = quantizers[target.segment];
        boolean chroma = kind == CoefficientProbabilities.CHROMA;
        int first = kind == CoefficientProbabilities.LUMA_REST ? 1 : 0;
        int dc = chroma ? quantizer.chromaDc() : quantizer.lumaDc();
        int ac = chroma ? quantizer.chromaAc() : quantizer.lumaAc();
        int at = block * Macroblock.BLOCK_LENGTH;
        int end = block(in, kind, above[x] + left[y], first, dc, ac, target.coefficients, at);
        above[x] = end > first ? 1 : 0;
        left[y] = above[x];
        byte content = Macroblock.FULL;
        if (end <= 1) {
            content = target.coefficients[at] != 0 ? Macroblock.DC_ONLY : Macroblock.EMPTY;
        }
        target.content[block] = content;
        return content;
    }

    private void readMeans(BoolReader in, Macroblock target, Quantizer quantizer, int flags) {
        Arrays.fill(means, (short) 0);
        int x = flags + MEAN_FLAG;
        int kind = CoefficientProbabilities.MEANS;
        int end = block(in, kind, above[x] + left[MEAN_FLAG], 0, quantizer.meanDc(), quantizer.meanAc(), means, 0);
        above[x] = end > 0 ? 1 : 0;
        left[MEAN_FLAG] = above[x];
        InverseTransform.walshHadamard(means, target.coefficients);
    }

    /**
     * Reads coefficients.
     *
     * @param kind where the probabilities of the kind of block are
     * @param context how many of the blocks above and to the left hold anything
     * @param first place of the first coefficient that is coded
     * @return the place behind the last coefficient that is coded
     */
    private int block(BoolReader in, int kind, int context, int first, int dc, int ac, short[] target, int at) {
        int[] p = probabilities;
        int i = kind + BANDS[first] + CoefficientProbabilities.DECISIONS * context;
        for (int n = first; n < Macroblock.BLOCK_LENGTH; n++) {
            if (in.bit(p[i]) == 0) {
                return n;
            }
            while (in.bit(p[i + 1]) == 0) {
                n++;
                if (n == Macroblock.BLOCK_LENGTH) {
                    return n;
                }
                i = kind + BANDS[n];
            }
            int next = kind + BANDS[n + 1];
            int value = 1;
            if (in.bit(p[i + 2]) == 0) {
                i = next + CoefficientProbabilities.DECISIONS;
            } else {
                value = large(in, p, i);
                i = next + 2 * CoefficientProbabilities.DECISIONS;
            }
            int signed = in.bit(128) != 0 ? -value : value;
            // 16 bits, as decoders hold them: with hostile quantisers products do not fit
            target[at + ZIG_ZAG[n]] = (short) (signed * (n > 0 ? ac : dc));
        }
        return Macroblock.BLOCK_LENGTH;
    }

    /** A value of 2 or more. */
    private static int large(BoolReader in, int[] p, int i) {
        if (in.bit(p[i + 3]) == 0) {
            return in.bit(p[i + 4]) == 0 ? 2 : 3 + in.bit(p[i + 5]);
        }
        if (in.bit(p[i + 6]) == 0) {
            if (in.bit(p[i + 7]) == 0) {
                return 5 + in.bit(159);
            }
            return 7 + 2 * in.bit(165) + in.bit(145);
        }
        int high = in.bit(p[i + 8]);
        int category = 2 * high + in.bit(p[i + 9 + high]);
        int extra = 0;
        for (int probability : EXTRA_BITS[category]) {
            extra = extra << 1 | in.bit(probability);
        }
        return 3 + (8 << category) + extra;
    }
}
