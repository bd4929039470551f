package dev.lethe.jpeg.write;

import java.util.ArrayList;
import java.util.List;

/** Which of a few components share a Huffman table, so that codes and tables together take the fewest bits. */
final class SharedTables {
    private final List<long[]> frequencies;
    private final int max;
    private int[] best = new int[0];
    private long bestBits = Long.MAX_VALUE;

    private SharedTables(List<long[]> frequencies, int max) {
        this.frequencies = frequencies;
        this.max = max;
    }

    /**
     * Tries all ways to share.
     *
     * @param frequencies of each component, four at most, all of the same length
     * @param max tables that there may be
     */
    static SharedTables choose(List<long[]> frequencies, int max) {
        SharedTables tables = new SharedTables(frequencies, max);
        tables.attempt(new int[frequencies.size()], 0, 0);
        return tables;
    }

    /** Puts one component after the other into one of the groups before, or a new one. Four deep at most. */
    private void attempt(int[] group, int place, int groups) {
        if (place == group.length) {
            long bits = 0;
            for (int i = 0; i < groups; i++) {
                OptimalCode code = OptimalCode.of(sum(group, i));
                bits += code.bits() + 8L * (17 + code.symbols());
            }
            if (bits < bestBits) {
                bestBits = bits;
                best = group.clone();
            }
            return;
        }
        for (int i = 0; i < Math.min(groups + 1, max); i++) {
            group[place] = i;
            attempt(group, place + 1, Math.max(groups, i + 1));
        }
    }

    private long[] sum(int[] group, int which) {
        long[] sum = new long[frequencies.get(0).length];
        for (int i = 0; i < group.length; i++) {
            for (int symbol = 0; symbol < sum.length && group[i] == which; symbol++) {
                sum[symbol] += frequencies.get(i)[symbol];
            }
        }
        return sum;
    }

    /** Bits of all codes and tables. */
    long bits() {
        return bestBits;
    }

    /** The table of each component. */
    List<HuffmanTable> tables() {
        List<HuffmanTable> tables = new ArrayList<>();
        for (int group : best) {
            tables.add(HuffmanTable.optimal(sum(best, group)));
        }
        return tables;
    }
}
