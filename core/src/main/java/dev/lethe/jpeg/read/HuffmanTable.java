package dev.lethe.jpeg.read;

import dev.lethe.MalformedImageException;

/**
 * A Huffman decoder with look-ahead: one look at the next {@link #LOOK} bits gives run, size and, where they fit into
 * what was looked at, the value's bits too.
 *
 * <p>An entry holds, from its lowest bit: 6 bits of bits to drop, 4 bits of the size that is still to be read, 4 bits of
 * run, 2 unused, 16 bits of value. The value is never 0 where it was read.
 */
final class HuffmanTable {
    /** Bits looked at. */
    static final int LOOK = 11;
    /** How far bits that are aligned to the left are shifted to be an index into {@link #entries}. */
    static final int SHIFT = 64 - LOOK;

    private static final int MAX_LENGTH = 16;
    /** What decoders have agreed to read where no code matches: a symbol of 0, for 17 bits. */
    private static final int INVALID = 17;

    private final int[] entries = new int[1 << LOOK];
    private final int[] bound = new int[MAX_LENGTH + 1];
    private final int[] offset = new int[MAX_LENGTH + 1];
    private final byte[] symbols;
    private boolean sawInvalid;

    /**
     * Builds it (T.81 annex C).
     *
     * @param withValues whether values are read along
     */
    HuffmanTable(int[] counts, byte[] symbols, boolean withValues) throws MalformedImageException {
        this.symbols = symbols;
        int code = 0;
        int index = 0;
        for (int length = 1; length <= MAX_LENGTH; length++) {
            offset[length] = index - code;
            for (int i = 0; i < counts[length - 1]; i++) {
                if (length <= LOOK) {
                    fill(code, length, symbols[index] & 0xFF, withValues);
                }
                code++;
                index++;
            }
            // No code may consist of ones alone (T.81 annex C).
            if (counts[length - 1] != 0 && code >= 1 << length) {
                throw new MalformedImageException("JPEG has a Huffman table with too many codes; the file is damaged");
            }
            bound[length] = code << MAX_LENGTH - length;
            code <<= 1;
        }
    }

    private void fill(int code, int length, int symbol, boolean withValues) {
        int size = symbol & 15;
        int spare = LOOK - length;
        int from = code << spare;
        for (int i = 0; i < 1 << spare; i++) {
            int entry = length | size << 6 | (symbol >> 4) << 10;
            if (withValues && size > 0 && size <= spare) {
                int value = extend(i >> spare - size, size);
                entry = length + size | (symbol >> 4) << 10 | value << 16;
            }
            // A table with too many codes is refused later; what it would write past the end does not matter.
            if (from + i < entries.length) {
                entries[from + i] = entry;
            }
        }
    }

    /** The value that some bits stand for (T.81 F.2.2.1 figure F.12). */
    private static int extend(int bits, int size) {
        return bits < 1 << size - 1 ? bits - (1 << size) + 1 : bits;
    }

    /** The entries, 0 where the code is longer than the look-ahead. Not a copy. */
    int[] entries() {
        return entries;
    }

    /** The entry for a code longer than the look-ahead, at the top of {@code bits}. */
    int search(long bits) {
        int top = (int) (bits >>> 64 - MAX_LENGTH);
        for (int length = LOOK + 1; length <= MAX_LENGTH; length++) {
            if (top < bound[length]) {
                int symbol = symbols[(top >> MAX_LENGTH - length) + offset[length]];
                return length | (symbol & 15) << 6 | (symbol >> 4 & 15) << 10;
            }
        }
        sawInvalid = true;
        return INVALID;
    }

    /** Whether bits were met that are no code. */
    boolean sawInvalid() {
        return sawInvalid;
    }
}
