package dev.lethe.jpeg.write;

/**
 * What refinement scans would code at one level, for any band made of cells: the runs before coefficients that become
 * other than zero, counted by the cells of that coefficient and of the one before, and once more by each start of a
 * band in between.
 */
final class RefinementStatistics {
    private static final int RUNS = 64;

    private final Bands bands;
    private final int cells;

    /** By the cell of the coefficient before, its own cell, and the run between. */
    private final int[] between;

    /** By the cell at which the band begins, its own cell, and the run from there. */
    private final int[] fromStart;

    /** Bits that correct coefficients, by cell. */
    private final long[] corrections;

    RefinementStatistics(Bands bands) {
        this.bands = bands;
        this.cells = bands.count();
        this.between = new int[cells * cells * RUNS];
        this.fromStart = new int[cells * cells * RUNS];
        this.corrections = new long[cells];
    }

    /**
     * Counts a block.
     *
     * @param old the coefficients that were not zero before
     * @param fresh those that become so
     */
    void add(long old, long fresh) {
        if (old != 0) {
            for (int cell = 0; cell < cells; cell++) {
                corrections[cell] += Long.bitCount(old & BlockMasks.band(bands.first(cell), bands.last(cell)));
            }
        }
        int before = 0;
        int start = 0;
        for (long rest = fresh; rest != 0; rest &= rest - 1) {
            int k = Long.numberOfTrailingZeros(rest);
            int cell = bands.cell(k);
            if (before > 0) {
                between[index(bands.cell(before), cell, zeros(old, before + 1, k))]++;
            }
            for (; start < cells && bands.first(start) <= k; start++) {
                fromStart[index(start, cell, zeros(old, bands.first(start), k))]++;
            }
            before = k;
        }
    }

    /** Coefficients from one to before another that were zero. */
    private static int zeros(long old, int from, int to) {
        return to - from - Long.bitCount(old & (1L << to) - 1 & -1L << from);
    }

    private int index(int from, int cell, int run) {
        return (from * cells + cell) * RUNS + run;
    }

    /**
     * Adds the symbols of one cell to those of a band.
     *
     * @param symbols frequencies by symbol
     * @param start the cell where the band begins
     * @return the bits that follow these symbols, or stand alone
     */
    long addTo(long[] symbols, int start, int cell) {
        long coefficients = add(fromStart, index(start, cell, 0), symbols);
        for (int before = start; before <= cell; before++) {
            coefficients += add(between, index(before, cell, 0), symbols);
        }
        return coefficients + corrections[cell];
    }

    private static long add(int[] runs, int from, long[] symbols) {
        long sum = 0;
        for (int run = 0; run < RUNS; run++) {
            int count = runs[from + run];
            symbols[(run & 15) << 4 | 1] += count;
            symbols[0xF0] += (long) count * (run >> 4);
            sum += count;
        }
        return sum;
    }
}
