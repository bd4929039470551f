package dev.lethe.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A spool behaves like one long array, however it is written and read. */
class SpoolPropertyTest {
    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    private static List<Integer> numbers(Random random, int least, int most, int bound) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(i -> random.nextInt(bound + 1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void spool_equals_an_array_whatever_the_pieces(long seed) throws IOException {
        Random random = new Random(seed);
        int memoryBlocks = random.nextInt(4);
        List<Integer> pieces = numbers(random, 0, 12, 70_000);
        List<Integer> positions = numbers(random, 1, 30, 400_000);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ByteArrayOutputStream released = new ByteArrayOutputStream();
        try (Spool spool = new Spool(released, memoryBlocks)) {
            for (int piece : pieces) {
                byte[] bytes = SpoolTest.random(piece);
                spool.output().write(bytes);
                expected.write(bytes);
            }
            byte[] whole = expected.toByteArray();
            SeekableInput written = spool.written();
            assertThat(written.length()).isEqualTo(whole.length);
            for (int position : positions) {
                assertReads(written, whole, position);
            }
            spool.release();
            assertThat(released.toByteArray()).isEqualTo(whole);
        }
    }

    private static void assertReads(SeekableInput written, byte[] whole, int position) throws IOException {
        byte[] target = new byte[5000];
        int n = written.read(position, target, 7, 4000);
        if (position >= whole.length) {
            assertThat(n).isEqualTo(-1);
        } else {
            assertThat(n).isBetween(1, Math.min(4000, whole.length - position));
            assertThat(Arrays.copyOfRange(target, 7, 7 + n))
                    .isEqualTo(Arrays.copyOfRange(whole, position, position + n));
            assertThat(target[7 + n]).isZero();
        }
    }
}
