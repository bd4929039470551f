package dev.lethe.jpeg.write;

/**
 * What first scans of AC coefficients would code at one level, for any band of frequencies: one walk over the blocks
 * counts by frequency, run of zeros before it and size, and the symbols of each band follow from these sums, since a
 * band changes only the runs that reach over its start.
 */
final class FirstScanStatistics {
    private static final int SIZES = 16;
    private static final int RUNS = 64;

    /** By frequency, run and size. */
    private final int[] counts = new int[64 * RUNS * SIZES];

    private int maxSize;

    /** Counts a block's coefficients that are not zero without their lowest {@code level} bits. */
    void add(long mask, short[] values, int block, int level) {
        int before = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int k = Long.numberOfTrailingZeros(rest);
            int size = 32 - Integer.numberOfLeadingZeros(Math.abs(values[block + k]) >> level);
            counts[index(k, k - before - 1, size & SIZES - 1)]++;
            maxSize = Math.max(maxSize, size & SIZES - 1);
            before = k;
        }
    }

    private static int index(int frequency, int run, int size) {
        return (frequency * RUNS + run) * SIZES + size;
    }

    /**
     * Adds the symbols of one frequency to those of a band.
     *
     * @param symbols frequencies by symbol
     * @param first where the band begins
     * @return the bits that follow these symbols
     */
    long addTo(long[] symbols, int first, int frequency) {
        long bits = 0;
        int longest = frequency - first;
        for (int run = 0; run < frequency; run++) {
            int shown = Math.min(run, longest);
            int from = index(frequency, run, 0);
            for (int size = 1; size <= maxSize; size++) {
                int count = counts[from + size];
                symbols[(shown & 15) << 4 | size] += count;
                symbols[0xF0] += (long) count * (shown >> 4);
                bits += (long) count * size;
            }
        }
        return bits;
    }
}
