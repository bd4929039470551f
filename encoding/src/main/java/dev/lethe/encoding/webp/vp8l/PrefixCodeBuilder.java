package dev.lethe.encoding.webp.vp8l;

import java.util.Arrays;

/** Fills the tables of a prefix code. One owner, one thread. */
final class PrefixCodeBuilder {
    private final int[] lengths;
    private final int symbols;
    private final int[] counts;
    private final int rootBits;
    private int[] table;
    private int size;

    /**
     * A builder.
     *
     * @param counts how many codes of each length there are; they make up a whole code
     * @param rootBits of the first table
     */
    PrefixCodeBuilder(int[] lengths, int symbols, int[] counts, int rootBits) {
        this.lengths = lengths;
        this.symbols = symbols;
        this.counts = counts;
        this.rootBits = rootBits;
        this.size = 1 << rootBits;
        this.table = new int[size];
    }

    PrefixCode build() {
        int[] sorted = sorted();
        int code = 0;
        int i = 0;
        int prefix = -1;
        int start = 0;
        int bits = 0;
        for (int length = 1; length <= PrefixCode.LONGEST; length++, code <<= 1) {
            for (int n = counts[length]; n > 0; n--, code++, i++) {
                // codes are read from their first bit on, so tables are indexed by them turned round
                int reversed = Integer.reverse(code) >>> Integer.SIZE - length;
                if (length <= rootBits) {
                    spread(0, 1 << rootBits, reversed, 1 << length, PrefixCode.leaf(sorted[i], length));
                    continue;
                }
                int low = reversed & (1 << rootBits) - 1;
                if (low != prefix) {
                    prefix = low;
                    bits = tableBits(length, n);
                    start = size;
                    size += 1 << bits;
                    grow();
                    table[low] = PrefixCode.link(start, bits);
                }
                int rest = length - rootBits;
                spread(start, 1 << bits, reversed >>> rootBits, 1 << rest, PrefixCode.leaf(sorted[i], rest));
            }
        }
        return PrefixCode.ofTables(table, size, rootBits);
    }

    /** Symbols by the length of their codes, then by their number. */
    private int[] sorted() {
        int[] next = new int[PrefixCode.LONGEST + 2];
        for (int length = 1; length <= PrefixCode.LONGEST; length++) {
            next[length + 1] = next[length] + counts[length];
        }
        int[] sorted = new int[next[PrefixCode.LONGEST + 1]];
        for (int s = 0; s < symbols; s++) {
            if (lengths[s] > 0) {
                sorted[next[lengths[s]]++] = s;
            }
        }
        return sorted;
    }

    /**
     * Bits that index the table of codes that begin like the next one: codes come by length, so enough longer ones follow
     * to fill it.
     *
     * @param left codes of this length that are not in a table
     */
    private int tableBits(int length, int left) {
        int bits = length - rootBits;
        int open = (1 << bits) - left;
        while (open > 0 && rootBits + bits < PrefixCode.LONGEST) {
            bits++;
            open = 2 * open - counts[rootBits + bits];
        }
        return bits;
    }

    private void grow() {
        if (size > table.length) {
            table = Arrays.copyOf(table, Math.max(size, 2 * table.length));
        }
    }

    private void spread(int start, int length, int from, int step, int entry) {
        for (int i = from; i < length; i += step) {
            table[start + i] = entry;
        }
    }
}
