package dev.lethe.jpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.jpeg.QuantizationTable;
import dev.lethe.jpeg.ZigZag;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InverseDctTest {
    private static final int[] ROW_MAJOR = ZigZag.toRowMajor();

    private static QuantizationTable divisors(int value) {
        int[] table = new int[64];
        Arrays.fill(table, value);
        return QuantizationTable.of(table);
    }

    private static int[][] transformed(InverseDct dct, int size, short[] block) {
        int[][] rows = new int[size][size];
        dct.transform(block, 0, rows, 0, 0);
        return rows;
    }

    /** T.81 A.3.3, as it is written there; rows of samples around 0. */
    private static double[][] inverse(short[] zigZag) {
        double[][] samples = new double[8][8];
        for (int k = 0; k < 64; k++) {
            int v = ROW_MAJOR[k] / 8;
            int u = ROW_MAJOR[k] % 8;
            if (zigZag[k] != 0) {
                for (int i = 0; i < 64; i++) {
                    samples[i / 8][i % 8] += zigZag[k] * basis(u, i % 8) * basis(v, i / 8);
                }
            }
        }
        return samples;
    }

    private static short[] forward(double[][] samples) {
        short[] zigZag = new short[64];
        for (int k = 0; k < 64; k++) {
            double sum = 0;
            for (int i = 0; i < 64; i++) {
                sum += samples[i / 8][i % 8] * basis(ROW_MAJOR[k] % 8, i % 8) * basis(ROW_MAJOR[k] / 8, i / 8);
            }
            zigZag[k] = (short) Math.round(sum);
        }
        return zigZag;
    }

    private static double basis(int frequency, int place) {
        double norm = frequency == 0 ? Math.sqrt(0.5) : 1;
        return norm / 2 * Math.cos((2 * place + 1) * frequency * Math.PI / 16);
    }

    private static long sample(double value) {
        return Math.max(0, Math.min(255, Math.round(value) + 128));
    }

    private static double mean(double[][] samples, int top, int left, int edge) {
        double sum = 0;
        for (int i = 0; i < edge * edge; i++) {
            sum += samples[top + i / edge][left + i % edge];
        }
        return sum / (edge * edge);
    }

    /** The statistics of IEEE 1180-1990, on as many blocks as are needed to see them. */
    @ParameterizedTest
    @ValueSource(ints = {5, 60, 120})
    void full_transform_is_as_accurate_as_ieee_1180_asks(int range) {
        Random random = new Random(1180 + range);
        InverseDct dct = InverseDct.of(8, divisors(1));
        int blocks = 5_000;
        long[] errors = new long[64];
        long[] squares = new long[64];
        for (int n = 0; n < blocks; n++) {
            double[][] pixels = new double[8][8];
            for (int i = 0; i < 64; i++) {
                pixels[i / 8][i % 8] = random.nextInt(2 * range + 1) - range;
            }
            short[] block = forward(pixels);
            double[][] exact = inverse(block);
            int[][] seen = transformed(dct, 8, block);
            for (int i = 0; i < 64; i++) {
                long error = seen[i / 8][i % 8] - sample(exact[i / 8][i % 8]);
                assertThat(Math.abs(error)).isLessThanOrEqualTo(1);
                errors[i] += error;
                squares[i] += error * error;
            }
        }
        for (int i = 0; i < 64; i++) {
            assertThat((double) squares[i] / blocks).isLessThan(0.06);
            assertThat(Math.abs((double) errors[i] / blocks)).isLessThan(0.015);
        }
        assertThat(Arrays.stream(squares).sum() / (64.0 * blocks)).isLessThan(0.02);
        assertThat(Math.abs(Arrays.stream(errors).sum() / (64.0 * blocks))).isLessThan(0.0015);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 2, 1})
    void smaller_transforms_give_means_of_samples(int size) {
        Random random = new Random(size);
        InverseDct dct = InverseDct.of(size, divisors(1));
        int edge = 8 / size;
        for (int n = 0; n < 2_000; n++) {
            short[] block = sparse(random);
            double[][] exact = inverse(block);
            int[][] seen = transformed(dct, size, block);
            for (int i = 0; i < size * size; i++) {
                double mean = mean(exact, i / size * edge, i % size * edge, edge);
                assertThat((double) seen[i / size][i % size]).isBetween(sample(mean) - 1.0, sample(mean) + 1.0);
            }
        }
    }

    /** As in photos: the more seldom, the higher the frequency; some with a DC alone. */
    private static short[] sparse(Random random) {
        short[] block = new short[64];
        block[0] = (short) (random.nextInt(1_601) - 800);
        int count = random.nextInt(64);
        for (int k = 1; k < count; k++) {
            block[k] = (short) ((random.nextInt(201) - 100) / (1 + k / 4));
        }
        return block;
    }

    @Test
    void short_cuts_for_early_ends_change_nothing() {
        Random random = new Random(3);
        for (int end = 1; end <= 64; end++) {
            for (int n = 0; n < 50; n++) {
                short[] block = new short[64];
                for (int k = 0; k < end; k++) {
                    block[k] = (short) (random.nextInt(101) - 50);
                }
                double[][] exact = inverse(block);
                int[][] seen = transformed(InverseDct.of(8, divisors(1)), 8, block);
                for (int i = 0; i < 64; i++) {
                    assertThat((long) seen[i / 8][i % 8])
                            .isBetween(sample(exact[i / 8][i % 8]) - 1, sample(exact[i / 8][i % 8]) + 1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 4, 2, 1})
    void block_leaves_nothing_behind_for_the_next(int size) {
        Random random = new Random(4);
        InverseDct used = InverseDct.of(size, divisors(3));
        for (int n = 0; n < 500; n++) {
            short[] block = sparse(random);
            assertThat(transformed(used, size, block))
                    .isDeepEqualTo(transformed(InverseDct.of(size, divisors(3)), size, block));
        }
    }

    @Test
    void cosine_across_comes_out_as_by_hand() {
        short[] block = new short[64];
        block[0] = 80;
        block[1] = 100;
        // 128 + 80 / 8 + 100 / 4 / √2 · cos((2x + 1)π / 16)
        int[] expected = {155, 153, 148, 141, 135, 128, 123, 121};
        assertThat(transformed(InverseDct.of(8, divisors(1)), 8, block))
                .isDeepEqualTo(
                        new int[][] {expected, expected, expected, expected, expected, expected, expected, expected});
    }

    @Test
    void coefficients_are_multiplied_by_their_own_divisors() {
        int[] table = new int[64];
        Arrays.fill(table, 1);
        table[0] = 16;
        table[2] = 50;
        short[] block = new short[64];
        block[0] = 5;
        block[2] = 2;
        int[][] seen = transformed(InverseDct.of(8, QuantizationTable.of(table)), 8, block);
        int[] down = new int[8];
        for (int y = 0; y < 8; y++) {
            down[y] = seen[y][3];
        }
        assertThat(down).containsExactly(155, 153, 148, 141, 135, 128, 123, 121);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 4, 2, 1})
    void samples_are_limited_whatever_the_coefficients(int size) {
        for (int dc : new int[] {-32_768, -2_000, 2_000, 32_767}) {
            short[] block = new short[64];
            block[0] = (short) dc;
            int[][] seen = transformed(InverseDct.of(size, divisors(1)), size, block);
            for (int[] row : seen) {
                assertThat(row).containsOnly(dc < 0 ? 0 : 255);
            }
        }
        Random random = new Random(5);
        InverseDct wild = InverseDct.of(size, divisors(65_535));
        for (int n = 0; n < 200; n++) {
            short[] block = new short[64];
            for (int k = 0; k < 64; k++) {
                block[k] = (short) random.nextInt();
            }
            for (int[] row : transformed(wild, size, block)) {
                assertThat(Arrays.stream(row)).allMatch(value -> value >= 0 && value <= 255);
            }
        }
    }
}
