package dev.lethe.jpeg.write;

import dev.lethe.MalformedImageException;

/** How a signed value is coded: its size as a symbol, then as many bits (T.81 F.1.2.1). */
final class Magnitudes {
    /** Sizes are coded in four bits. */
    private static final int MAX = 15;

    private Magnitudes() {}

    /**
     * The bits that a value's magnitude takes.
     *
     * @throws MalformedImageException if more than a JPEG can hold
     */
    static int size(int value) throws MalformedImageException {
        int size = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
        if (size > MAX) {
            throw new MalformedImageException("a JPEG's coefficients are out of range: they cannot be written");
        }
        return size;
    }

    /** The bits themselves: negative values are those of their magnitude inverted. */
    static int bits(int value, int size) {
        return value + (value >> 31) & (1 << size) - 1;
    }
}
