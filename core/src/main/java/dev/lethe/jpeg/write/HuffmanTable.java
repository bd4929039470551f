package dev.lethe.jpeg.write;

import dev.lethe.jpeg.StandardHuffman;
import java.util.Arrays;

/**
 * A Huffman table as a JPEG holds it: how many codes there are of each length, and the symbols in order of their codes
 * (T.81 B.2.4.2 and annex C). Immutable.
 */
public final class HuffmanTable {
    private final int[] counts;
    private final int[] symbols;

    private HuffmanTable(int[] counts, int[] symbols) {
        this.counts = counts;
        this.symbols = symbols;
    }

    /**
     * A table.
     *
     * @param counts codes of length 1, 2, … 16: sixteen numbers
     * @param symbols the symbols by increasing code, 0 to 255, none twice, as many as the counts say
     * @throws IllegalArgumentException if no prefix code has these lengths, or only one with a code of nothing but ones,
     *     which T.81 C forbids
     */
    public static HuffmanTable of(int[] counts, int[] symbols) {
        if (counts.length != 16) {
            throw new IllegalArgumentException("counts: must be 16");
        }
        if (Arrays.stream(counts).sum() != symbols.length
                || Arrays.stream(symbols).distinct().count() != symbols.length) {
            throw new IllegalArgumentException("symbols: must be as many as the counts say, none twice");
        }
        for (int symbol : symbols) {
            if (symbol < 0 || symbol > 255) {
                throw new IllegalArgumentException("symbols: must be 0 to 255");
            }
        }
        requirePrefixCode(counts);
        return new HuffmanTable(counts.clone(), symbols.clone());
    }

    private static void requirePrefixCode(int[] counts) {
        int left = 1;
        for (int count : counts) {
            left = 2 * left - count;
            if (count < 0 || left < 1) {
                throw new IllegalArgumentException("counts: must leave the code of all ones free");
            }
        }
    }

    /**
     * The table that codes given symbols in the fewest bits, with codes of at most 16 bits and none of all ones.
     *
     * @param frequencies how often each symbol occurs, by symbol, at most 256; those of 0 get no code
     */
    public static HuffmanTable optimal(long[] frequencies) {
        return OptimalCode.of(frequencies).table();
    }

    /** The typical table for DC coefficients of luminance (T.81 table K.3). */
    public static HuffmanTable standardLuminanceDc() {
        return of(StandardHuffman.LUMINANCE_DC);
    }

    /** The typical table for DC coefficients of chrominance (T.81 table K.4). */
    public static HuffmanTable standardChrominanceDc() {
        return of(StandardHuffman.CHROMINANCE_DC);
    }

    /** The typical table for AC coefficients of luminance (T.81 table K.5). */
    public static HuffmanTable standardLuminanceAc() {
        return of(StandardHuffman.LUMINANCE_AC);
    }

    /** The typical table for AC coefficients of chrominance (T.81 table K.6). */
    public static HuffmanTable standardChrominanceAc() {
        return of(StandardHuffman.CHROMINANCE_AC);
    }

    private static HuffmanTable of(StandardHuffman standard) {
        return new HuffmanTable(standard.counts(), standard.symbols());
    }

    /** How many codes have 1, 2, … 16 bits. A copy. */
    public int[] counts() {
        return counts.clone();
    }

    /** The symbols by increasing code. A copy. */
    public int[] symbols() {
        return symbols.clone();
    }

    /** Bytes it takes in a DHT segment, without the segment's own four. */
    int size() {
        return 17 + symbols.length;
    }

    /**
     * Sets, for each symbol of this table, its code in the upper bits and the length of it in the lower five (T.81 C.2);
     * all others stay as they are.
     */
    void codes(int[] to, int from) {
        int code = 0;
        int next = 0;
        for (int length = 1; length <= 16; length++) {
            for (int i = 0; i < counts[length - 1]; i++) {
                to[from + symbols[next++]] = code++ << 5 | length;
            }
            code <<= 1;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HuffmanTable that
                && Arrays.equals(counts, that.counts)
                && Arrays.equals(symbols, that.symbols);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(counts) + Arrays.hashCode(symbols);
    }
}
