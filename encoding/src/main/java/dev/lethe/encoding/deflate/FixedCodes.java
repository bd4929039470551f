package dev.lethe.encoding.deflate;

import java.util.Arrays;

/** The codes that need no description (RFC 1951, 3.2.6). */
public final class FixedCodes {
    public static final int DISTANCE_BITS = 5;

    private FixedCodes() {}

    public static int literalBits(int symbol) {
        return symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
    }

    /** Lengths of all 288 codes, those included that never occur. */
    public static byte[] literals() {
        byte[] lengths = new byte[288];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            lengths[symbol] = (byte) literalBits(symbol);
        }
        return lengths;
    }

    public static byte[] distances() {
        byte[] lengths = new byte[32];
        Arrays.fill(lengths, (byte) DISTANCE_BITS);
        return lengths;
    }
}
