package dev.lethe.jpeg.write;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * Which coefficients of a component's blocks are not zero, one bit for each of the 64 of a block in zig-zag order: with
 * all their bits, and without the lowest one, two, …. Runs of zeros are then found by an instruction and not one by one,
 * and each candidate for a scan needs these alone.
 */
final class BlockMasks {
    /** The DC coefficient is not among those that are looked for. */
    private static final long AC = -2L;

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

    /** The coefficients of a block that are not zero, DC included. */
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
