package dev.lethe.jpeg.write;

import dev.lethe.jpeg.CoefficientPlane;
import java.util.Arrays;

/**
 * A part of a component's blocks that stands for all of them in a search: whole rows at even distances, since runs go
 * over many blocks.
 */
final class BlockSample {
    private final CoefficientPlane plane;
    private final int wide;
    private final int[] rows;
    private final long[][] levels;
    private final double scale;

    private BlockSample(CoefficientPlane plane, int wide, int[] rows, long[][] levels, double scale) {
        this.plane = plane;
        this.wide = wide;
        this.rows = rows;
        this.levels = levels;
        this.scale = scale;
    }

    /** All blocks if there are at most so many, else about as many of them. */
    static BlockSample of(CoefficientPlane plane, BlockMasks masks, int most) {
        int wide = masks.wide();
        int high = masks.level(0).length / wide;
        int count = Math.max(1, Math.min(high, most / wide));
        int[] rows = new int[count];
        long[][] levels = new long[masks.levels() + 1][count * wide];
        for (int i = 0; i < count; i++) {
            rows[i] = (int) ((2L * i + 1) * high / (2L * count));
            for (int level = 0; level < levels.length; level++) {
                System.arraycopy(masks.level(level), rows[i] * wide, levels[level], i * wide, wide);
            }
        }
        return new BlockSample(plane, wide, rows, levels, (double) high / count);
    }

    int levels() {
        return levels.length - 1;
    }

    /** By how much the whole is larger than the sample. */
    double scale() {
        return scale;
    }

    /** For each block the coefficients that are not zero at a level. */
    long[] level(int level) {
        return levels[level];
    }

    /** For each block the coefficients that are not zero at a level and are at the next. */
    long[] fresh(int level) {
        long[] fresh = levels[level].clone();
        Arrays.setAll(fresh, i -> fresh[i] & ~levels[level + 1][i]);
        return fresh;
    }

    FirstScanStatistics first(int level) {
        FirstScanStatistics statistics = new FirstScanStatistics();
        for (int i = 0; i < levels[level].length; i++) {
            long mask = levels[level][i];
            if (mask != 0) {
                statistics.add(mask, plane.values(), plane.index(i % wide, rows[i / wide]), level);
            }
        }
        return statistics;
    }

    RefinementStatistics refinement(int level, long[] fresh, Bands bands) {
        RefinementStatistics statistics = new RefinementStatistics(bands);
        for (int i = 0; i < fresh.length; i++) {
            if (levels[level][i] != 0) {
                statistics.add(levels[level + 1][i], fresh[i]);
            }
        }
        return statistics;
    }

    /**
     * Adds the symbols for the ends of blocks in a band.
     *
     * @param masks for each block what is coded in it
     * @return the bits that follow these symbols
     */
    static long addEndsTo(long[] symbols, long[] masks, int first, int last) {
        long band = BlockMasks.band(first, last);
        long bits = 0;
        int run = 0;
        for (long all : masks) {
            long mask = all & band;
            if (mask == 0) {
                run++;
                continue;
            }
            if (run > 0) {
                bits += addRun(symbols, run);
            }
            run = mask >>> last == 0 ? 1 : 0;
        }
        return run > 0 ? bits + addRun(symbols, run) : bits;
    }

    private static long addRun(long[] symbols, int run) {
        int left = run;
        long bits = 0;
        for (; left > 0x7FFF; left -= 0x7FFF) {
            symbols[14 << 4]++;
            bits += 14;
        }
        int size = 31 - Integer.numberOfLeadingZeros(left);
        symbols[size << 4]++;
        return bits + size;
    }
}
