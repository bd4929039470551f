package dev.lethe.jpeg.write;

import java.util.Arrays;

/**
 * What a scan codes, before it is known in how many bits: Huffman symbols with the bits that follow them, one {@code
 * int} each. Counted once to make the tables, then coded.
 *
 * <p>From the top: 3 bits for the table (0 to 3 DC, 4 to 7 AC, by the component's place in the scan), 8 for the symbol,
 * 5 for how many bits follow it, 16 for those. Two symbols that no DC table has stand for bits without a symbol and for
 * a restart.
 */
final class Tokens {
    /** Where the symbol and its table begin. */
    static final int SYMBOL_SHIFT = 21;

    /** Tables times symbols. */
    static final int KINDS = 8 * 256;

    /** The first of the AC tables. */
    static final int AC = 4;

    private static final int BITS_SHIFT = 16;

    /** Bits without a symbol before them. */
    static final int RAW_KIND = 255;

    /** A restart marker. */
    static final int RESTART_KIND = 254;

    private int[] values = new int[4096];
    private int size;

    /** A symbol and its bits. */
    static int of(int table, int symbol, int count, int bits) {
        return (table << 8 | symbol) << SYMBOL_SHIFT | count << BITS_SHIFT | bits;
    }

    /** Bits alone. */
    static int raw(int count, int bits) {
        return RAW_KIND << SYMBOL_SHIFT | count << BITS_SHIFT | bits;
    }

    /** How many bits follow a token's symbol. */
    static int count(int token) {
        return token >>> BITS_SHIFT & 31;
    }

    /** The array to add to, with room for so many more. */
    int[] room(int more) {
        if (values.length - size < more) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, size + more));
        }
        return values;
    }

    int[] values() {
        return values;
    }

    int size() {
        return size;
    }

    /** Says how many there are, after some were added to the array. */
    void size(int tokens) {
        size = tokens;
    }

    void add(int token) {
        room(1)[size++] = token;
    }

    void addAll(Tokens others) {
        System.arraycopy(others.values, 0, room(others.size), size, others.size);
        size += others.size;
    }

    void clear() {
        size = 0;
    }
}
