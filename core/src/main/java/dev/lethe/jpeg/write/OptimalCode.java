package dev.lethe.jpeg.write;

import java.util.Arrays;

/**
 * The lengths of an optimal prefix code of at most 16 bits, in which the code of all ones stays free. A symbol that
 * never occurs is added for that: it gets one of the longest codes, and as the last of them it has all ones.
 */
final class OptimalCode {
    private static final int LIMIT = 16;
    private static final int SYMBOL_BITS = 9;
    private static final int SYMBOL = (1 << SYMBOL_BITS) - 1;

    /** Frequencies above their symbols, ascending; the first is the added one. */
    private final long[] sorted;

    private final int[] lengths;

    private OptimalCode(long[] sorted, int[] lengths) {
        this.sorted = sorted;
        this.lengths = lengths;
    }

    static OptimalCode of(long[] frequencies) {
        return of(frequencies, 0, frequencies.length);
    }

    /** For the symbols 0 to {@code count} whose frequencies are the elements from {@code from}. */
    static OptimalCode of(long[] frequencies, int from, int count) {
        long[] sorted = new long[count + 1];
        int used = 1;
        for (int i = 0; i < count; i++) {
            if (frequencies[from + i] > 0) {
                sorted[used++] = frequencies[from + i] << SYMBOL_BITS | i;
            }
        }
        sorted = Arrays.copyOf(sorted, used);
        Arrays.sort(sorted);
        int[] lengths = unlimited(sorted);
        return new OptimalCode(sorted, lengths[0] <= LIMIT ? lengths : limited(sorted));
    }

    /** Symbols that have a code. */
    int symbols() {
        return sorted.length - 1;
    }

    /** Bits that all occurrences take together. */
    long bits() {
        long sum = 0;
        for (int i = 1; i < sorted.length; i++) {
            sum += (sorted[i] >>> SYMBOL_BITS) * lengths[i];
        }
        return sum;
    }

    HuffmanTable table() {
        int[] counts = new int[LIMIT];
        int[] symbols = new int[symbols()];
        for (int i = sorted.length - 1; i > 0; i--) {
            symbols[symbols.length - i] = (int) sorted[i] & SYMBOL;
            counts[lengths[i] - 1]++;
        }
        // Shorter codes come first; those of the same length may have any order.
        return HuffmanTable.of(counts, symbols);
    }

    /** Lengths by Huffman's method in place (Moffat and Katajainen, 1995), for ascending frequencies. */
    private static int[] unlimited(long[] sorted) {
        int n = sorted.length;
        if (n == 1) {
            return new int[] {0};
        }
        long[] weights = new long[n];
        for (int i = 0; i < n; i++) {
            weights[i] = sorted[i] >>> SYMBOL_BITS;
        }
        int[] parents = parents(weights);
        int[] depths = new int[n - 1];
        for (int node = n - 3; node >= 0; node--) {
            depths[node] = depths[parents[node]] + 1;
        }
        return leafDepths(depths, n);
    }

    /** Merges the two lightest until one is left; says for each inner node which is its parent. */
    private static int[] parents(long[] leaves) {
        int n = leaves.length;
        long[] inner = new long[n - 1];
        int[] parents = new int[n - 1];
        int leaf = 0;
        int oldest = 0;
        for (int node = 0; node < n - 1; node++) {
            for (int i = 0; i < 2; i++) {
                if (leaf < n && (oldest >= node || leaves[leaf] <= inner[oldest])) {
                    inner[node] += leaves[leaf++];
                } else {
                    parents[oldest] = node;
                    inner[node] += inner[oldest++];
                }
            }
        }
        return parents;
    }

    /** From the depths of inner nodes, descending, to those of the leaves. */
    private static int[] leafDepths(int[] depths, int n) {
        int[] lengths = new int[n];
        int next = n - 1;
        int node = n - 2;
        int places = 1;
        for (int depth = 0; places > 0; depth++) {
            int inner = 0;
            while (node >= 0 && depths[node] == depth) {
                inner++;
                node--;
            }
            for (int i = inner; i < places; i++) {
                lengths[next--] = depth;
            }
            places = 2 * inner;
        }
        return lengths;
    }

    /** Lengths of at most 16 by merging packages (Larmore and Hirschberg, 1990). */
    private static int[] limited(long[] sorted) {
        int n = sorted.length;
        boolean[][] isLeaf = new boolean[LIMIT][2 * n];
        long[] packages = new long[0];
        for (int level = LIMIT - 1; level >= 0; level--) {
            long[] merged = merge(sorted, packages, isLeaf[level]);
            packages = new long[merged.length / 2];
            for (int i = 0; i < packages.length; i++) {
                packages[i] = merged[2 * i] + merged[2 * i + 1];
            }
        }
        return depths(isLeaf, n);
    }

    private static long[] merge(long[] sorted, long[] packages, boolean[] isLeaf) {
        long[] merged = new long[sorted.length + packages.length];
        int leaf = 0;
        int pack = 0;
        for (int i = 0; i < merged.length; i++) {
            boolean takeLeaf =
                    pack >= packages.length || leaf < sorted.length && sorted[leaf] >>> SYMBOL_BITS <= packages[pack];
            isLeaf[i] = takeLeaf;
            merged[i] = takeLeaf ? sorted[leaf++] >>> SYMBOL_BITS : packages[pack++];
        }
        return merged;
    }

    /** A leaf is as deep as the number of levels at which it is among the items taken. */
    private static int[] depths(boolean[][] isLeaf, int n) {
        int[] lengths = new int[n];
        int take = 2 * n - 2;
        for (int level = 0; level < LIMIT && take > 0; level++) {
            int leaves = 0;
            for (int i = 0; i < take; i++) {
                leaves += isLeaf[level][i] ? 1 : 0;
            }
            for (int i = 0; i < leaves; i++) {
                lengths[i]++;
            }
            take = 2 * (take - leaves);
        }
        return lengths;
    }
}
