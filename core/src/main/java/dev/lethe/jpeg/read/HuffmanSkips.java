package dev.lethe.jpeg.read;

/**
 * How to get past the AC coefficients of a block that nobody asks for: one look at the next {@link #LOOK} bits tells how
 * far as many of them reach as begin and end their codes there. Values are passed over along with their codes.
 *
 * <p>An entry holds, from its lowest bit: 6 bits of bits to drop, a bit that says that the block ends, a bit of 0, and 8
 * bits of coefficients that are passed over. It is 0 where the first code is longer.
 */
final class HuffmanSkips {
    /** Bits looked at. */
    static final int LOOK = 12;
    /** How far bits that are aligned to the left are shifted to be an index into {@link #entries}. */
    static final int SHIFT = 64 - LOOK;

    static final int ENDS = 1 << 6;
    static final int COUNT_SHIFT = 8;

    private final int[] entries = new int[1 << LOOK];

    /** Puts codes together, as the table decodes them that reads runs and sizes only. */
    HuffmanSkips(HuffmanTable sizes) {
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(sizes.entries(), i);
        }
    }

    private static int entry(int[] codes, int bits) {
        int passed = 0;
        int count = 0;
        while (passed < LOOK) {
            int ahead = bits << passed & (1 << LOOK) - 1;
            int code = codes[ahead >> LOOK - HuffmanTable.LOOK];
            int length = code & 63;
            if (code == 0 || passed + length > LOOK) {
                break;
            }
            int size = code >> 6 & 15;
            int run = code >> 10 & 15;
            passed += length + size;
            if (size == 0 && run < 15) {
                return passed | ENDS | count << COUNT_SHIFT;
            }
            count += run + 1;
        }
        return passed | count << COUNT_SHIFT;
    }

    /** The entries. Not a copy. */
    int[] entries() {
        return entries;
    }
}
