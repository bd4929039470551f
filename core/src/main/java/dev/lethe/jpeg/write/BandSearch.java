package dev.lethe.jpeg.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the scans that code the AC coefficients of one component in the fewest bits: into which bands they are cut, and
 * how many of the lowest bits are left for refinements. All such scripts over the given cells are compared, by dynamic
 * programming: a band at a level is coded at once, or at the next level and refined, or in two parts.
 */
final class BandSearch {
    /** DHT and SOS segments of a scan of one component. */
    private static final int HEADER_BITS = 8 * (4 + 10);

    /** A scan has to save at least that much, since each one costs readers time. */
    private static final int THRESHOLD_BITS = 8 * 4;

    private static final int AT_ONCE = -1;
    private static final int REFINED = -2;

    private final BlockSample sample;
    private final Bands bands;
    private final int cells;

    /** Bits, by level and band. */
    private final double[][] best;

    /** How: {@link #AT_ONCE}, {@link #REFINED}, or the cell at which the second part begins. */
    private final int[][] how;

    /** Bits of a sequential scan's AC coefficients, about. */
    private double sequentialBits;

    private BandSearch(BlockSample sample, Bands bands) {
        this.sample = sample;
        this.bands = bands;
        this.cells = bands.count();
        this.best = new double[sample.levels() + 1][cells * cells];
        this.how = new int[sample.levels() + 1][cells * cells];
    }

    static BandSearch of(BlockSample sample, Bands bands) {
        BandSearch search = new BandSearch(sample, bands);
        for (int level = sample.levels(); level >= 0; level--) {
            search.atOnce(level);
            if (level < sample.levels()) {
                search.refined(level);
            }
            search.divided(level);
        }
        return search;
    }

    /** Bits of all scans together, about. */
    double bits() {
        return best[0][index(0, cells - 1)];
    }

    /** Bits of the AC coefficients in a sequential scan, about. */
    double sequentialBits() {
        return sequentialBits;
    }

    /** The scans, in an order that readers accept. */
    List<Scan> scans(int component) {
        List<Scan> scans = new ArrayList<>();
        collect(component, 0, 0, cells - 1, scans);
        return scans;
    }

    private int index(int from, int to) {
        return from * cells + to;
    }

    private void atOnce(int level) {
        FirstScanStatistics statistics = sample.first(level);
        for (int from = 0; from < cells; from++) {
            long[] symbols = new long[256];
            long bits = 0;
            for (int to = from; to < cells; to++) {
                for (int k = bands.first(to); k <= bands.last(to); k++) {
                    bits += statistics.addTo(symbols, bands.first(from), k);
                }
                best[level][index(from, to)] = cost(symbols, bits, sample.level(level), from, to);
                how[level][index(from, to)] = AT_ONCE;
            }
            if (from == 0 && level == 0) {
                symbols[0] =
                        Arrays.stream(sample.level(0)).filter(mask -> mask >= 0).count();
                sequentialBits = (OptimalCode.of(symbols).bits() + bits) * sample.scale();
            }
        }
    }

    private void refined(int level) {
        long[] fresh = sample.fresh(level);
        RefinementStatistics statistics = sample.refinement(level, fresh, bands);
        for (int from = 0; from < cells; from++) {
            long[] symbols = new long[256];
            long bits = 0;
            for (int to = from; to < cells; to++) {
                bits += statistics.addTo(symbols, from, to);
                double sum = best[level + 1][index(from, to)] + cost(symbols, bits, fresh, from, to);
                keepLower(level, index(from, to), sum, REFINED);
            }
        }
    }

    /** Longer bands are put together from the best of shorter ones. */
    private void divided(int level) {
        for (int length = 2; length <= cells; length++) {
            for (int from = 0; from + length <= cells; from++) {
                int to = from + length - 1;
                for (int second = from + 1; second <= to; second++) {
                    double sum = best[level][index(from, second - 1)] + best[level][index(second, to)];
                    keepLower(level, index(from, to), sum, second);
                }
            }
        }
    }

    private void keepLower(int level, int index, double bits, int way) {
        if (bits < best[level][index]) {
            best[level][index] = bits;
            how[level][index] = way;
        }
    }

    private double cost(long[] inBand, long bitsInBand, long[] masks, int from, int to) {
        long[] symbols = Arrays.copyOf(inBand, 256);
        long bits = bitsInBand + BlockSample.addEndsTo(symbols, masks, bands.first(from), bands.last(to));
        OptimalCode code = OptimalCode.of(symbols);
        return (code.bits() + bits) * sample.scale() + HEADER_BITS + THRESHOLD_BITS + 8 * (17 + code.symbols());
    }

    private void collect(int component, int level, int from, int to, List<Scan> scans) {
        int way = how[level][index(from, to)];
        int first = bands.first(from);
        int last = bands.last(to);
        if (way == AT_ONCE) {
            scans.add(Scan.ac(component, first, last, level));
        } else if (way == REFINED) {
            collect(component, level + 1, from, to, scans);
            scans.add(Scan.acRefinement(component, first, last, level));
        } else {
            collect(component, level, from, way - 1, scans);
            collect(component, level, way, to, scans);
        }
    }
}
