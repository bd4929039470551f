package dev.lethe.jpeg.encode;

/**
 * What a symbol and the bits behind it will take in a Huffman code made for the picture: from counts, before the code is
 * known. Immutable.
 */
final class CodeLengths {
    /** No code is longer (T.81 C.2). */
    private static final double LONGEST = 16;

    /** Added to each count: what was not seen in the first round may be of use in the second. */
    private static final double UNSEEN = 0.5;

    private final float[] bits = new float[256];

    private CodeLengths() {}

    /** Lengths of AC symbols, run in the upper and size in the lower four bits, with the bits of the value itself. */
    static CodeLengths of(long[] counts) {
        CodeLengths lengths = new CodeLengths();
        double total = 0;
        for (long count : counts) {
            total += count;
        }
        total += UNSEEN * 180;
        for (int symbol = 0; symbol < 256; symbol++) {
            double share = (counts[symbol] + UNSEEN) / total;
            lengths.bits[symbol] = (float) (Math.min(LONGEST, -Math.log(share) / Math.log(2)) + (symbol & 15));
        }
        return lengths;
    }

    /** Bits of a symbol, with those of the value behind it. */
    float bits(int symbol) {
        return bits[symbol];
    }

    /** All of them, by symbol. Not a copy. */
    float[] all() {
        return bits;
    }
}
