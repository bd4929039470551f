package dev.lethe.jpeg.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Huffman tables for many lists of symbols, of which some share one where codes and tables are smaller so: the pair that
 * saves most is merged, again and again.
 */
final class MergedTables {
    /** A share of the DHT segment's own four bytes. */
    private static final int SEGMENT_BITS = 8;

    private final List<long[]> frequencies = new ArrayList<>();

    /** The table of each list, as an index into {@link #frequencies}. */
    private int[] table = new int[0];

    private long[] bits = new long[0];
    private int taken;

    /** Adds the symbols of one component of a scan. */
    void add(long[] symbols) {
        frequencies.add(symbols.clone());
    }

    /** Merges; the bits that codes and tables take. */
    long merge() {
        int count = frequencies.size();
        table = new int[count];
        bits = new long[count];
        for (int i = 0; i < count; i++) {
            table[i] = i;
            bits[i] = bits(frequencies.get(i));
        }
        long[][] savings = new long[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                savings[i][j] = saving(i, j);
            }
        }
        for (int @Nullable [] pair = best(savings); pair != null; pair = best(savings)) {
            join(pair[0], pair[1], savings);
        }
        return Arrays.stream(bits).sum();
    }

    /** The pair that saves most, if any does. */
    private static int @Nullable [] best(long[][] savings) {
        int[] pair = null;
        long most = 0;
        for (int i = 0; i < savings.length; i++) {
            for (int j = 0; j < i; j++) {
                if (savings[i][j] > most) {
                    most = savings[i][j];
                    pair = new int[] {i, j};
                }
            }
        }
        return pair;
    }

    private void join(int gone, int kept, long[][] savings) {
        frequencies.set(kept, sum(gone, kept));
        bits[kept] = bits(frequencies.get(kept));
        bits[gone] = 0;
        for (int i = 0; i < table.length; i++) {
            table[i] = table[i] == gone ? kept : table[i];
        }
        for (int i = 0; i < table.length; i++) {
            savings[Math.max(i, gone)][Math.min(i, gone)] = 0;
            if (i != kept && table[i] == i) {
                savings[Math.max(i, kept)][Math.min(i, kept)] = saving(i, kept);
            }
        }
    }

    private long saving(int i, int j) {
        return bits[i] + bits[j] - bits(sum(i, j));
    }

    private long[] sum(int i, int j) {
        long[] sum = frequencies.get(i).clone();
        Arrays.setAll(sum, symbol -> sum[symbol] + frequencies.get(j)[symbol]);
        return sum;
    }

    private static long bits(long[] symbols) {
        OptimalCode code = OptimalCode.of(symbols);
        return code.bits() + 8L * (17 + code.symbols()) + SEGMENT_BITS;
    }

    /** The tables of the next lists, in the order in which they were added. */
    List<HuffmanTable> next(int count) {
        List<HuffmanTable> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tables.add(HuffmanTable.optimal(frequencies.get(table[taken++])));
        }
        return tables;
    }
}
