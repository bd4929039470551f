package dev.lethe.jpeg.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lethe.jpeg.QuantizationTable;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrellisTest {
    private static final double PRICE = 0.1;

    private final Random random = new Random(5);

    private QuantizationTable divisors() {
        return QuantizationTable.of(random.ints(64, 2, 30).toArray());
    }

    private CodeLengths lengths() {
        return CodeLengths.of(random.longs(256, 0, 1000).toArray());
    }

    /** Some coefficients, most of them 0, in units of a spectrum. */
    private short[] block(QuantizationTable divisors, int filled) {
        short[] block = new short[64];
        for (int i = 0; i < filled; i++) {
            int k = 1 + random.nextInt(63);
            block[k] = (short) ((random.nextFloat() * 6 - 3) * divisors.at(k) * ForwardDct.UNITS);
        }
        return block;
    }

    @Test
    void trellis_finds_what_trying_all_ways_finds() {
        for (int round = 0; round < 200; round++) {
            QuantizationTable divisors = divisors();
            CodeLengths lengths = lengths();
            short[] block = block(divisors, 6);
            short[] chosen = block.clone();
            new Trellis(divisors, lengths, PRICE).quantize(chosen, 0, 1);

            double least = least(block, new short[64], 1, divisors, lengths);
            assertThat(cost(block, chosen, divisors, lengths)).isCloseTo(least, within(1e-3));
        }
    }

    private static double least(
            short[] block, short[] tried, int from, QuantizationTable divisors, CodeLengths lengths) {
        int k = from;
        while (k < 64 && block[k] == 0) {
            k++;
        }
        if (k == 64) {
            return cost(block, tried, divisors, lengths);
        }
        int sign = Integer.signum(block[k]);
        int near = (int) Math.floor(Math.abs(block[k]) / (double) (divisors.at(k) * ForwardDct.UNITS) + 0.5);
        double least = Double.MAX_VALUE;
        for (int value : new int[] {0, near - 1, near}) {
            tried[k] = (short) (sign * Math.max(0, value));
            least = Math.min(least, least(block, tried, k + 1, divisors, lengths));
        }
        tried[k] = 0;
        return least;
    }

    private static double cost(short[] block, short[] chosen, QuantizationTable divisors, CodeLengths lengths) {
        double error = 0;
        double bits = 0;
        int run = 0;
        for (int k = 1; k < 64; k++) {
            double steps = block[k] / (double) (divisors.at(k) * ForwardDct.UNITS) - chosen[k];
            error += steps * steps;
            if (chosen[k] == 0) {
                run++;
            } else {
                bits += run / 16 * lengths.bits(0xF0) + lengths.bits(run % 16 << 4 | SymbolCounts.size(chosen[k]));
                run = 0;
            }
        }
        return error + PRICE * (bits + (run > 0 ? lengths.bits(0) : 0));
    }

    @Test
    void chosen_values_are_never_larger_than_the_nearest_and_keep_their_sign() {
        for (int round = 0; round < 300; round++) {
            QuantizationTable divisors = round % 2 == 0
                    ? divisors()
                    : QuantizationTable.of(random.ints(64, 1, 3).toArray());
            short[] block = new short[64];
            for (int k = 0; k < 64; k++) {
                block[k] = (short) random.nextInt(Short.MIN_VALUE, Short.MAX_VALUE + 1);
            }
            short[] chosen = block.clone();
            new Trellis(divisors, lengths(), PRICE).quantize(chosen, 0, 0.5f);

            assertThat(chosen[0]).isEqualTo(block[0]);
            for (int k = 1; k < 64; k++) {
                double steps = Math.abs(block[k]) / (double) (divisors.at(k) * ForwardDct.UNITS);
                assertThat(Math.abs((int) chosen[k])).isLessThanOrEqualTo((int) (steps + 0.501));
                assertThat(chosen[k] * block[k]).isGreaterThanOrEqualTo(0);
            }
        }
    }

    @Test
    void dear_bits_leave_nothing_and_free_bits_leave_all() {
        QuantizationTable divisors = divisors();
        short[] block = block(divisors, 30);
        short[] none = block.clone();
        short[] all = block.clone();
        new Trellis(divisors, lengths(), 1000).quantize(none, 0, 1);
        new Trellis(divisors, lengths(), 0).quantize(all, 0, 1);

        assertThat(none).containsOnly(0);
        for (int k = 1; k < 64; k++) {
            double steps = Math.abs(block[k]) / (double) (divisors.at(k) * ForwardDct.UNITS);
            assertThat(Math.abs((int) all[k])).isEqualTo((int) (steps + 0.5));
        }
    }

    @Test
    void what_was_in_a_trellis_before_does_not_matter() {
        QuantizationTable divisors = divisors();
        CodeLengths lengths = lengths();
        Trellis used = new Trellis(divisors, lengths, PRICE);
        for (int round = 0; round < 50; round++) {
            short[] first = block(divisors, random.nextInt(20));
            short[] second = first.clone();
            used.quantize(first, 0, 0.7f);
            new Trellis(divisors, lengths, PRICE).quantize(second, 0, 0.7f);
            assertThat(Arrays.equals(first, second)).isTrue();
        }
    }
}
