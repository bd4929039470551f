package dev.lethe.jpeg.write;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the scans that code the AC coefficients of one component in the fewest bits: into which bands they are cut, and
 * how many of the lowest bits are left for refinements. All such scripts over the given cells are compared, by dynamic
 * programming: a band at a level is coded at once, or at the next level and refined, or in two parts.
 */
final class BandSearch {
    private static final int AT_ONCE = -1;
    private static final int REFINED = -2;

    private final BandCosts costs;
    private final Bands bands;
    private final int cells;

    /** What a scan costs beside its bits. */
    private final double threshold;

    /** Bits, by level and band. */
    private final double[][] best;

    /** How: {@link #AT_ONCE}, {@link #REFINED}, or the cell at which the second part begins. */
    private final int[][] how;

    private BandSearch(BandCosts costs, double threshold) {
        this.costs = costs;
        this.bands = costs.bands();
        this.cells = bands.count();
        this.threshold = threshold;
        this.best = new double[costs.levels() + 1][cells * cells];
        this.how = new int[costs.levels() + 1][cells * cells];
    }

    /**
     * Searches.
     *
     * @param threshold bits that one more scan has to save at least, since each costs readers time
     */
    static BandSearch of(BandCosts costs, double threshold) {
        BandSearch search = new BandSearch(costs, threshold);
        for (int level = costs.levels(); level >= 0; level--) {
            for (int length = 1; length <= search.cells; length++) {
                for (int from = 0; from + length <= search.cells; from++) {
                    search.solve(level, from, from + length - 1);
                }
            }
        }
        return search;
    }

    /** Bits of all scans together, about. */
    double bits() {
        return best[0][index(0, cells - 1)];
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

    /** Shorter bands and higher levels have been solved. */
    private void solve(int level, int from, int to) {
        int index = index(from, to);
        best[level][index] = costs.first(level, from, to) + threshold;
        how[level][index] = AT_ONCE;
        if (level < costs.levels()) {
            keepLower(level, index, best[level + 1][index] + costs.refinement(level, from, to) + threshold, REFINED);
        }
        for (int second = from + 1; second <= to; second++) {
            keepLower(level, index, best[level][index(from, second - 1)] + best[level][index(second, to)], second);
        }
    }

    private void keepLower(int level, int index, double bits, int way) {
        if (bits < best[level][index]) {
            best[level][index] = bits;
            how[level][index] = way;
        }
    }

    /** As deep as there are levels and cells. */
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
