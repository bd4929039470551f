package dev.lethe.encoding.deflate;

/** The symbols that lengths and distances are coded with (RFC 1951, 3.2.5). */
public final class Alphabet {
    public static final int MIN_LENGTH = 3;
    public static final int MAX_LENGTH = 258;
    public static final int WINDOW = 1 << 15;

    /** Ends a block. */
    public static final int END = 256;
    /** Symbols of literals and lengths that may occur. */
    public static final int LITERALS = 286;
    /** Symbols of distances that may occur. */
    public static final int DISTANCES = 30;

    private static final int NEAR = 256;
    private static final short[] LENGTH_SYMBOL = new short[MAX_LENGTH + 1];
    private static final int[] LENGTH_BASE = new int[LITERALS];
    private static final int[] LENGTH_EXTRA = new int[LITERALS];
    private static final int[] DISTANCE_BASE = new int[DISTANCES];
    /** Symbols of distances up to 256 by distance, then of larger ones by their multiple of 128. */
    private static final byte[] DISTANCE_SYMBOL = new byte[2 * NEAR];

    static {
        int base = MIN_LENGTH;
        for (int symbol = 257; symbol < LITERALS; symbol++) {
            int extra = symbol < 265 ? 0 : (symbol - 261) / 4;
            LENGTH_BASE[symbol] = base;
            LENGTH_EXTRA[symbol] = extra;
            for (int i = 0; i < 1 << extra && base + i <= MAX_LENGTH; i++) {
                LENGTH_SYMBOL[base + i] = (short) symbol;
            }
            base += 1 << extra;
        }
        // the longest has a symbol of its own
        LENGTH_BASE[285] = MAX_LENGTH;
        LENGTH_EXTRA[285] = 0;
        LENGTH_SYMBOL[MAX_LENGTH] = 285;
        int distance = 0;
        for (int symbol = 0; symbol < DISTANCES; symbol++) {
            DISTANCE_BASE[symbol] = distance + 1;
            for (int i = 0; i < 1 << distanceExtra(symbol); i++, distance++) {
                int slot = distance < NEAR ? distance : NEAR + (distance >> 7);
                DISTANCE_SYMBOL[slot] = (byte) symbol;
            }
        }
    }

    private Alphabet() {}

    public static int lengthSymbol(int length) {
        return LENGTH_SYMBOL[length];
    }

    public static int lengthBase(int symbol) {
        return LENGTH_BASE[symbol];
    }

    /** Bits that follow a symbol of literals and lengths. */
    public static int lengthExtra(int symbol) {
        return LENGTH_EXTRA[symbol];
    }

    /** The symbol of a distance of 1 to 32,768. */
    public static int distanceSymbol(int distance) {
        int from0 = distance - 1;
        return DISTANCE_SYMBOL[from0 < NEAR ? from0 : NEAR + (from0 >> 7)];
    }

    public static int distanceBase(int symbol) {
        return DISTANCE_BASE[symbol];
    }

    /** Bits that follow a distance's symbol. */
    public static int distanceExtra(int symbol) {
        return symbol < 4 ? 0 : symbol / 2 - 1;
    }
}
