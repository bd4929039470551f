package dev.lethe.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cursor behaves like an index into an array, also where the input hands out little at a time. */
class ByteCursorPropertyTest {
    /** An array that gives at most a few bytes per read, as files and sockets may. */
    private record Reluctant(byte[] bytes, int most) implements SeekableInput {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public int read(long position, byte[] target, int offset, int count) {
            if (position >= bytes.length) {
                return -1;
            }
            int n = (int) Math.min(Math.min(count, most), bytes.length - position);
            System.arraycopy(bytes, (int) position, target, offset, n);
            return n;
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cursor_equals_an_array_whatever_the_calls(long seed) throws IOException {
        Random random = new Random(seed);
        int size = random.nextInt(200_001);
        int most = 1 + random.nextInt(100_000);
        byte[] bytes = SpoolTest.random(size);
        ByteCursor cursor = new ByteCursor(new Reluctant(bytes, most), "TEST", RunContext.of(Limits.webUpload()));
        int at = 0;
        for (int calls = random.nextInt(41); calls > 0; calls--) {
            int call = random.nextInt(10);
            int count = random.nextInt(size + 1);
            at = call == 0 ? seek(cursor, count) : step(cursor, bytes, at, call, count);
            assertThat(cursor.position()).isEqualTo(at);
            assertThat(cursor.remaining()).isEqualTo(size - at);
        }
    }

    private static int seek(ByteCursor cursor, int position) {
        cursor.seek(position);
        return position;
    }

    private static int step(ByteCursor cursor, byte[] bytes, int at, int call, int count) throws IOException {
        if (call == 1) {
            return copyUntil(cursor, bytes, at, (byte) count);
        }
        if (call == 2) {
            assertThat(cursor.peek()).isEqualTo(at < bytes.length ? bytes[at] & 0xFF : -1);
            return at;
        }
        if (call == 3) {
            byte[] expected = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 12));
            assertThat(cursor.startsWith(expected)).isTrue();
            return at;
        }
        int wanted = call == 4 ? count : call;
        if (wanted > bytes.length - at) {
            assertRefused(cursor, wanted);
            return at;
        }
        byte[] expected = Arrays.copyOfRange(bytes, at, at + wanted);
        assertThat(call % 2 == 0 ? cursor.bytes(wanted) : copied(cursor, wanted))
                .isEqualTo(expected);
        return at + wanted;
    }

    private static int copyUntil(ByteCursor cursor, byte[] bytes, int at, byte wanted) throws IOException {
        int expected = at;
        while (expected < bytes.length && bytes[expected] != wanted) {
            expected++;
        }
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        assertThat(cursor.copyUntil(wanted & 0xFF, target)).isEqualTo(expected < bytes.length);
        assertThat(target.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, at, expected));
        return expected;
    }

    private static byte[] copied(ByteCursor cursor, int count) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        cursor.copyTo(target, count);
        return target.toByteArray();
    }

    private static void assertRefused(ByteCursor cursor, int count) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> cursor.bytes(count)))
                .isInstanceOf(MalformedImageException.class);
    }
}
