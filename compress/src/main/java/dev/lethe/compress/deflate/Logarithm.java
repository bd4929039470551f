package dev.lethe.compress.deflate;

/** Logarithms to base 2 in fixed point, quick and the same on every machine. */
final class Logarithm {
    /** Bits behind the point. */
    static final int SCALE_BITS = 12;

    private static final int TABLE_BITS = 12;
    private static final short[] FRACTIONS = new short[1 << TABLE_BITS];

    static {
        for (int i = 0; i < FRACTIONS.length; i++) {
            double log = StrictMath.log(1 + (i + 0.0) / FRACTIONS.length) / StrictMath.log(2);
            FRACTIONS[i] = (short) Math.round(log * (1 << SCALE_BITS));
        }
    }

    private Logarithm() {}

    /** The logarithm of a number from 1 on. */
    static int of(int value) {
        int whole = 31 - Integer.numberOfLeadingZeros(value);
        int mantissa = whole <= TABLE_BITS ? value << TABLE_BITS - whole : value >>> whole - TABLE_BITS;
        return (whole << SCALE_BITS) + FRACTIONS[mantissa & FRACTIONS.length - 1];
    }
}
