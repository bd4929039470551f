package dev.lethe.jpeg.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HuffmanTableTest {
    private static long bits(HuffmanTable table, long[] frequencies) {
        int[] codes = new int[256];
        table.codes(codes, 0);
        long sum = 0;
        for (int i = 0; i < 256; i++) {
            assertThat(codes[i] != 0 || frequencies[i] == 0)
                    .as("symbol %d has a code", i)
                    .isTrue();
            sum += frequencies[i] * (codes[i] & 31);
        }
        return sum;
    }

    @Test
    void optimal_tables_are_prefix_codes_of_16_bits_without_the_code_of_all_ones() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            long[] frequencies = new long[256];
            int symbols = 1 + random.nextInt(256);
            int steepness = 1 + random.nextInt(40);
            for (int k = 0; k < symbols; k++) {
                frequencies[random.nextInt(256)] = 1L << random.nextInt(steepness);
            }
            // of() refuses all else; the sum over codes shows that each symbol has one.
            HuffmanTable table = HuffmanTable.optimal(frequencies);
            HuffmanTable checked = HuffmanTable.of(table.counts(), table.symbols());
            assertThat(bits(checked, frequencies))
                    .isEqualTo(OptimalCode.of(frequencies).bits());
        }
    }

    @Test
    void optimal_table_takes_no_more_bits_than_any_other_with_the_same_symbols() {
        long[] frequencies = new long[256];
        Random random = new Random(2);
        int[] symbols = HuffmanTable.standardLuminanceAc().symbols();
        for (int symbol : symbols) {
            frequencies[symbol] = 1 + random.nextInt(1000);
        }
        long best = bits(HuffmanTable.optimal(frequencies), frequencies);
        assertThat(best).isLessThan(bits(HuffmanTable.standardLuminanceAc(), frequencies));
        // Lengths that are known to be optimal: 2^-length for each, and half of the last for the code left free.
        long[] dyadic = new long[256];
        Arrays.setAll(dyadic, i -> i < 8 ? 1L << 7 - i : 0);
        assertThat(HuffmanTable.optimal(dyadic).counts()).startsWith(1, 1, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void lengths_are_limited_where_frequencies_grow_like_fibonacci_numbers() {
        long[] frequencies = new long[256];
        frequencies[0] = 1;
        frequencies[1] = 1;
        for (int i = 2; i < 40; i++) {
            frequencies[i] = frequencies[i - 1] + frequencies[i - 2];
        }
        HuffmanTable table = HuffmanTable.optimal(frequencies);
        assertThat(Arrays.stream(table.counts()).sum()).isEqualTo(40);
        assertThat(table.counts()[15]).isPositive();
    }

    @Test
    void tables_that_are_no_prefix_code_are_refused() {
        int[] counts = new int[16];
        counts[0] = 2;
        assertThatThrownBy(() -> HuffmanTable.of(counts, new int[] {0, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("all ones");
        counts[0] = 1;
        assertThatThrownBy(() -> HuffmanTable.of(counts, new int[] {0, 1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HuffmanTable.of(counts, new int[] {256})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HuffmanTable.of(new int[3], new int[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void standard_tables_hold_all_symbols_of_8_bit_baseline_files() {
        assertThat(HuffmanTable.standardLuminanceDc().symbols()).hasSize(12);
        assertThat(HuffmanTable.standardChrominanceDc().symbols()).hasSize(12);
        for (HuffmanTable table :
                new HuffmanTable[] {HuffmanTable.standardLuminanceAc(), HuffmanTable.standardChrominanceAc()}) {
            assertThat(Arrays.stream(table.symbols()).sorted().toArray()).isEqualTo(allRunsAndSizes());
        }
    }

    private static int[] allRunsAndSizes() {
        int[] symbols = new int[162];
        int n = 0;
        for (int run = 0; run < 16; run++) {
            if (run == 0 || run == 15) {
                symbols[n++] = run << 4;
            }
            for (int size = 1; size <= 10; size++) {
                symbols[n++] = run << 4 | size;
            }
        }
        return symbols;
    }
}
