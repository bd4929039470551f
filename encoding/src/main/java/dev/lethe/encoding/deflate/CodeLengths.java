package dev.lethe.encoding.deflate;

import java.util.Arrays;

/**
 * Optimal prefix codes of limited length, by the package-merge algorithm (Larmore and Hirschberg, 1990): in each of as
 * many rounds as a code may have bits, symbols are merged with pairs from the round before.
 */
public final class CodeLengths {
    private CodeLengths() {}

    /**
     * The number of bits for each symbol; 0 for those that don't occur. One symbol alone gets a bit.
     *
     * @param counts how often each occurs
     * @param limit most bits; enough for the number of symbols
     */
    public static byte[] of(int[] counts, int limit) {
        byte[] lengths = new byte[counts.length];
        long[] leaves = sorted(counts);
        int n = leaves.length;
        if (n < 2) {
            for (long leaf : leaves) {
                lengths[symbol(leaf)] = 1;
            }
            return lengths;
        }
        long[] round = new long[2 * n];
        long[] packages = new long[n];
        int pairs = 0;
        // per round: how many symbols are among the first i items
        short[][] symbolsBefore = new short[limit][];
        for (int level = 0; level < limit; level++) {
            int items = n + pairs;
            short[] before = new short[items + 1];
            for (int i = 0, leaf = 0, pack = 0; i < items; i++) {
                boolean takeLeaf = leaf < n && (pack >= pairs || weight(leaves[leaf]) <= packages[pack]);
                round[i] = takeLeaf ? weight(leaves[leaf++]) : packages[pack++];
                before[i + 1] = (short) leaf;
            }
            symbolsBefore[level] = before;
            pairs = items / 2;
            for (int i = 0; i < pairs; i++) {
                packages[i] = round[2 * i] + round[2 * i + 1];
            }
        }
        int take = 2 * n - 2;
        for (int level = limit - 1; level >= 0 && take > 0; level--) {
            int chosen = symbolsBefore[level][take];
            for (int i = 0; i < chosen; i++) {
                lengths[symbol(leaves[i])]++;
            }
            take = 2 * (take - chosen);
        }
        return lengths;
    }

    /** The symbols that occur, rare ones first: count and symbol in one number. */
    private static long[] sorted(int[] counts) {
        long[] leaves = new long[counts.length];
        int n = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                leaves[n++] = (long) counts[i] << 16 | i;
            }
        }
        long[] used = Arrays.copyOf(leaves, n);
        Arrays.sort(used);
        return used;
    }

    private static long weight(long leaf) {
        return leaf >>> 16;
    }

    private static int symbol(long leaf) {
        return (int) leaf & 0xFFFF;
    }

    /** The codes that belong to lengths (RFC 1951, 3.2.2), their bits reversed as they are written. */
    public static int[] codes(byte[] lengths) {
        int[] next = new int[17];
        for (byte length : lengths) {
            next[length + 1] += length > 0 ? 1 : 0;
        }
        for (int bits = 1, code = 0; bits < next.length; bits++) {
            code = code + next[bits] << 1;
            next[bits] = code;
        }
        int[] codes = new int[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            int length = lengths[i];
            if (length > 0) {
                codes[i] = Integer.reverse(next[length]++) >>> Integer.SIZE - length;
            }
        }
        return codes;
    }
}
