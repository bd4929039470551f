package dev.lethe.jpeg.write;

/**
 * Which coefficients of a block are not zero, one bit for each of the 64 in zig-zag order, so that runs of zeros are
 * counted by an instruction and not one by one.
 */
final class BlockMasks {
    private BlockMasks() {}

    /** Bits of the coefficients in a band of frequencies. */
    static long band(int first, int last) {
        return -1L >>> 63 - last & -1L << first;
    }

    /** The coefficients that are not zero. */
    static long of(short[] values, int block) {
        long low = 0;
        long high = 0;
        for (int i = 31; i >= 0; i--) {
            int a = values[block + i];
            int b = values[block + 32 + i];
            low = low << 1 | (-a | a) >>> 31;
            high = high << 1 | (-b | b) >>> 31;
        }
        return low | high << 32;
    }

    /** Of the coefficients in a mask, those whose magnitude is not zero without its lowest bits. */
    static long above(long mask, short[] values, int block, int low) {
        if (low == 0) {
            return mask;
        }
        long above = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            if (Math.abs(values[block + Long.numberOfTrailingZeros(rest)]) >> low != 0) {
                above |= rest & -rest;
            }
        }
        return above;
    }
}
