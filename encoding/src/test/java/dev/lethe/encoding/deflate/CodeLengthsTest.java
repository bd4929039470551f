package dev.lethe.encoding.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeLengthsTest {
    private static long bits(int[] counts, byte[] lengths) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (long) counts[i] * lengths[i];
        }
        return sum;
    }

    private static double kraft(byte[] lengths) {
        double sum = 0;
        for (byte length : lengths) {
            sum += length == 0 ? 0 : Math.pow(2, -length);
        }
        return sum;
    }

    /** Bits by Huffman's algorithm without a limit. */
    private static long huffman(int[] counts) {
        PriorityQueue<Long> queue = new PriorityQueue<>();
        for (int count : counts) {
            if (count > 0) {
                queue.add((long) count);
            }
        }
        long bits = 0;
        while (queue.size() > 1) {
            long sum = queue.remove() + queue.remove();
            bits += sum;
            queue.add(sum);
        }
        return bits;
    }

    @Test
    void lengths_are_those_of_huffman_where_the_limit_does_not_matter() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int[] counts = new int[2 + random.nextInt(285)];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(1 << random.nextInt(6));
            }
            counts[0] = 1;
            counts[1] = 1;
            byte[] lengths = CodeLengths.of(counts, 15);

            assertThat(kraft(lengths)).isEqualTo(1);
            assertThat(bits(counts, lengths)).isEqualTo(huffman(counts));
        }
    }

    @Test
    void no_length_exceeds_the_limit_and_the_code_is_complete() {
        int[] fibonacci = new int[30];
        for (int i = 0; i < fibonacci.length; i++) {
            fibonacci[i] = i < 2 ? 1 : fibonacci[i - 1] + fibonacci[i - 2];
        }
        for (int limit = 5; limit <= 15; limit++) {
            byte[] lengths = CodeLengths.of(fibonacci, limit);
            for (byte length : lengths) {
                assertThat((int) length).isBetween(1, limit);
            }
            assertThat(kraft(lengths)).isEqualTo(1);
        }
    }

    @Test
    void few_symbols_get_a_bit_each() {
        assertThat(CodeLengths.of(new int[] {0, 0, 0}, 15)).containsExactly(0, 0, 0);
        assertThat(CodeLengths.of(new int[] {0, 9, 0}, 15)).containsExactly(0, 1, 0);
        assertThat(CodeLengths.of(new int[] {5, 9, 0}, 15)).containsExactly(1, 1, 0);
    }
}
