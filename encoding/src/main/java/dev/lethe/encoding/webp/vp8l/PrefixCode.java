package dev.lethe.encoding.webp.vp8l;

import dev.lethe.MalformedImageException;
import java.util.Arrays;

/**
 * A prefix code of up to 15 bits, in canonical form (RFC 9649, 3.7.2), as tables: the first is indexed by 8 bits, or
 * fewer if no code is longer, and leads to others where codes are. Immutable.
 */
final class PrefixCode {
    static final int LONGEST = 15;
    private static final int ROOT_BITS = 8;

    /** Entries: the lower 5 bits are a length, with this bit for that of another table; above them a symbol or an index. */
    private static final int LINK = 16;

    private static final int SHIFT = 5;

    private final int[] table;
    private final int rootMask;

    private PrefixCode(int[] table, int rootBits) {
        this.table = table;
        this.rootMask = (1 << rootBits) - 1;
    }

    /**
     * The code with these lengths.
     *
     * @param lengths of each symbol's code, 0 for symbols that do not occur
     * @param symbols how many of them count
     * @throws MalformedImageException if they do not make up a whole code, or no symbol occurs
     */
    static PrefixCode of(int[] lengths, int symbols) throws MalformedImageException {
        int[] counts = new int[LONGEST + 1];
        int last = 0;
        for (int s = 0; s < symbols; s++) {
            counts[lengths[s]]++;
            last = lengths[s] > 0 ? s : last;
        }
        int used = symbols - counts[0];
        if (used == 1) {
            return new PrefixCode(new int[] {last << SHIFT}, 0);
        }
        requireWhole(counts);
        int longest = LONGEST;
        while (counts[longest] == 0) {
            longest--;
        }
        return new PrefixCodeBuilder(lengths, symbols, counts, Math.min(ROOT_BITS, longest)).build();
    }

    private static void requireWhole(int[] counts) throws MalformedImageException {
        int open = 1;
        for (int length = 1; length <= LONGEST; length++) {
            open = 2 * open - counts[length];
            if (open < 0) {
                throw BitReader.malformed("have a code with too many symbols");
            }
        }
        if (open > 0) {
            throw BitReader.malformed("have a code with too few symbols");
        }
    }

    /** For the builder: the first entries of an array as tables. */
    static PrefixCode ofTables(int[] entries, int count, int rootBits) {
        return new PrefixCode(Arrays.copyOf(entries, count), rootBits);
    }

    static int leaf(int symbol, int length) {
        return symbol << SHIFT | length;
    }

    static int link(int index, int bits) {
        return index << SHIFT | LINK | bits;
    }

    /** Bytes that it takes. */
    int bytes() {
        return 48 + 4 * table.length;
    }

    /** Whether there is one symbol only, which takes no bits. */
    boolean isConstant() {
        return table.length == 1;
    }

    /** The symbol of a code that has no other. */
    int constant() {
        return table[0] >>> SHIFT;
    }

    /** Reads a symbol, of which at least 15 bits are loaded. */
    int read(BitReader in) {
        int bits = in.peek();
        int entry = table[bits & rootMask];
        if ((entry & LINK) != 0) {
            in.skip(ROOT_BITS);
            entry = table[(entry >>> SHIFT) + (bits >>> ROOT_BITS & (1 << (entry & LINK - 1)) - 1)];
        }
        in.skip(entry & LINK - 1);
        return entry >>> SHIFT;
    }
}
