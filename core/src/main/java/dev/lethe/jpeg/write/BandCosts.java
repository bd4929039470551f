package dev.lethe.jpeg.write;

import java.util.Arrays;

/**
 * How many bits each scan that a search may choose would take, headers and tables included: first scans and refinements
 * of one component's AC coefficients, for each level and each band of whole cells. Immutable.
 */
final class BandCosts {
    /** DHT and SOS segments of a scan of one component. */
    private static final int HEADER_BITS = 8 * (4 + 10);

    private final BlockSample sample;
    private final Bands bands;
    private final int cells;

    /** By level and band. */
    private final double[][] first;

    private final double[][] refinement;
    private double sequential;

    private BandCosts(BlockSample sample, Bands bands) {
        this.sample = sample;
        this.bands = bands;
        this.cells = bands.count();
        this.first = new double[sample.levels() + 1][cells * cells];
        this.refinement = new double[sample.levels()][cells * cells];
    }

    static BandCosts of(BlockSample sample, Bands bands) {
        BandCosts costs = new BandCosts(sample, bands);
        for (int level = 0; level <= sample.levels(); level++) {
            costs.first(level);
            if (level < sample.levels()) {
                costs.refinement(level);
            }
        }
        return costs;
    }

    int levels() {
        return sample.levels();
    }

    Bands bands() {
        return bands;
    }

    /** Bits of a first scan without the lowest {@code level} bits, from one cell to another. */
    double first(int level, int from, int to) {
        return first[level][from * cells + to];
    }

    /** Bits of the refinement that adds bit {@code level}. */
    double refinement(int level, int from, int to) {
        return refinement[level][from * cells + to];
    }

    /** Bits of all AC coefficients in a sequential scan. */
    double sequential() {
        return sequential;
    }

    private void first(int level) {
        FirstScanStatistics statistics = sample.first(level);
        for (int from = 0; from < cells; from++) {
            long[] symbols = new long[256];
            long bits = 0;
            for (int to = from; to < cells; to++) {
                for (int k = bands.first(to); k <= bands.last(to); k++) {
                    bits += statistics.addTo(symbols, bands.first(from), k);
                }
                first[level][from * cells + to] = cost(symbols, bits, sample.level(level), from, to);
            }
            if (from == 0 && level == 0) {
                // One symbol ends each block but those whose last coefficient is not zero.
                symbols[0] =
                        Arrays.stream(sample.level(0)).filter(mask -> mask >= 0).count();
                sequential = (OptimalCode.of(symbols).bits() + bits) * sample.scale();
            }
        }
    }

    private void refinement(int level) {
        long[] fresh = sample.fresh(level);
        RefinementStatistics statistics = sample.refinement(level, fresh, bands);
        for (int from = 0; from < cells; from++) {
            long[] symbols = new long[256];
            long bits = 0;
            for (int to = from; to < cells; to++) {
                bits += statistics.addTo(symbols, from, to);
                refinement[level][from * cells + to] = cost(symbols, bits, fresh, from, to);
            }
        }
    }

    private double cost(long[] inBand, long bitsInBand, long[] masks, int from, int to) {
        long[] symbols = Arrays.copyOf(inBand, 256);
        long bits = bitsInBand + BlockSample.addEndsTo(symbols, masks, bands.first(from), bands.last(to));
        OptimalCode code = OptimalCode.of(symbols);
        return (code.bits() + bits) * sample.scale() + HEADER_BITS + 8 * (17 + code.symbols());
    }
}
