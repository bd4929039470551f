package dev.lethe.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A spool behaves like one long array, however it is written and read. */
class SpoolPropertyTest {
    @Property
    void spool_equals_an_array_whatever_the_pieces(
            @ForAll @IntRange(max = 3) int memoryBlocks,
            @ForAll @Size(max = 12) List<@IntRange(max = 70_000) Integer> pieces,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 400_000) Integer> positions)
            throws IOException {
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
