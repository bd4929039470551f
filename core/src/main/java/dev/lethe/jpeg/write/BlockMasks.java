package dev.lethe.jpeg.write;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which coefficients of a component's blocks are not zero, one bit for each of the 64 of a block in zig-zag order: with
 * all their bits, and without the lowest one, two, …. Runs of zeros are then found by an instruction and not one by one,
 * and each candidate for a scan needs these alone.
 */
final class BlockMasks {
    /** The DC coefficient is not among those that are looked for. */
    private static final long AC = -2L;

    private static final short[] ZEROS = new short[64];

    private final int wide;
    private final long[][] levels;

    private BlockMasks(int wide, long[][] levels) {
        this.wide = wide;
        this.levels = levels;
    }

    /**
     * Of the blocks that carry the picture.
     *
     * @param levels how many lowest bits are left out at most
     */
    static BlockMasks of(JpegFrame frame, int component, CoefficientPlane plane, int levels, RunContext context)
            throws IOException {
        int wide = frame.blocksWide(component);
        int high = frame.blocksHigh(component);
        long[][] masks = new long[levels + 1][wide * high];
        for (int row = 0; row < high; row++) {
            context.check();
            for (int column = 0; column < wide; column++) {
                fill(masks, row * wide + column, plane.values(), plane.index(column, row));
            }
        }
        return new BlockMasks(wide, masks);
    }

    private static void fill(long[][] masks, int index, short[] values, int block) {
        long mask = of(values, block) & AC;
        masks[0][index] = mask;
        for (int level = 1; level < masks.length && mask != 0; level++) {
            long above = 0;
            for (long rest = mask; rest != 0; rest &= rest - 1) {
                int k = Long.numberOfTrailingZeros(rest);
                above |= (Math.abs(values[block + k]) >> level == 0 ? 0L : 1L) << k;
            }
            mask = above;
            masks[level][index] = mask;
        }
    }

    /** Bits of the coefficients in a band of frequencies. */
    static long band(int first, int last) {
        return -1L >>> 63 - last & -1L << first;
    }

    /** The coefficients of a block that are not zero, DC included. Most blocks end early: zeros are compared many at a time. */
    static long of(short[] values, int block) {
        if (!isZero(values, block, 32)) {
            return bits(values, block, 32) | bits(values, block + 32, 32) << 32;
        }
        return bits(values, block, isZero(values, block, 16) ? 16 : 32);
    }

    private static boolean isZero(short[] values, int block, int first) {
        return Arrays.equals(values, block + first, block + 64, ZEROS, first, 64);
    }

    private static long bits(short[] values, int from, int count) {
        int bits = 0;
        for (int i = from + count - 1; i >= from; i--) {
            int value = values[i];
            bits = bits << 1 | (-value | value) >>> 31;
        }
        return bits & 0xFFFFFFFFL;
    }

    /** Blocks in a row. */
    int wide() {
        return wide;
    }

    /** How many lowest bits are left out at most. */
    int levels() {
        return levels.length - 1;
    }

    /** For each block the AC coefficients that are not zero without their lowest {@code level} bits. Not a copy. */
    long[] level(int level) {
        return levels[level];
    }
}
