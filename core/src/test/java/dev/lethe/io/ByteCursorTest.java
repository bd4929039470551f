package dev.lethe.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.run.Cancellation;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteCursorTest {
    private static final int BUFFER = 64 * 1024;

    private static ByteCursor over(byte[] bytes) {
        return new ByteCursor(SeekableInput.of(bytes), "TEST", RunContext.of(Limits.webUpload()));
    }

    private static ByteCursor over(int... bytes) {
        byte[] array = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            array[i] = (byte) bytes[i];
        }
        return over(array);
    }

    private static void assertTruncated(ThrowingCallable reading, int at, int of) {
        assertThatThrownBy(reading)
                .isInstanceOf(MalformedImageException.class)
                .hasMessageStartingWith("TEST ")
                .hasMessageContaining("at byte " + at + " of " + of);
    }

    @Test
    void cursor_reads_unsigned_numbers_in_both_orders() throws IOException {
        int[] bytes = {0xF1, 0xE2, 0xD3, 0xC4, 0xB5, 0xA6, 0x97, 0x88};

        assertThat(over(bytes).u8()).isEqualTo(0xF1);
        assertThat(over(bytes).u16be()).isEqualTo(0xF1E2);
        assertThat(over(bytes).u16le()).isEqualTo(0xE2F1);
        assertThat(over(bytes).u32be()).isEqualTo(0xF1E2D3C4L);
        assertThat(over(bytes).u32le()).isEqualTo(0xC4D3E2F1L);
        assertThat(over(bytes).i64be()).isEqualTo(0xF1E2D3C4B5A69788L);
        assertThat(over(bytes).i64le()).isEqualTo(0x8897A6B5C4D3E2F1L);
    }

    @Test
    void cursor_reads_numbers_across_the_end_of_its_buffer() throws IOException {
        byte[] bytes = new byte[BUFFER + 100];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        for (int start = BUFFER - 9; start <= BUFFER + 1; start++) {
            ByteCursor cursor = over(bytes);
            long expected = over(Arrays.copyOfRange(bytes, start, start + 8)).i64be();
            cursor.seek(0).u8();

            assertThat(cursor.skip(start - 1).i64be()).isEqualTo(expected);
            assertThat(cursor.position()).isEqualTo(start + 8);
        }
    }

    @Test
    void cursor_reports_end_without_error_when_asked_softly() throws IOException {
        ByteCursor cursor = over(7);

        assertThat(cursor.peek()).isEqualTo(7);
        assertThat(cursor.read()).isEqualTo(7);
        assertThat(cursor.peek()).isEqualTo(-1);
        assertThat(cursor.read()).isEqualTo(-1);
        assertThat(cursor.position()).isEqualTo(1);
        assertThat(cursor.remaining()).isZero();
    }

    @Test
    void cursor_names_the_offset_when_the_input_ends_too_early() {
        assertTruncated(() -> over(1, 2, 3).u32be(), 3, 3);
        assertTruncated(() -> over(1, 2, 3).seek(2).u16le(), 3, 3);
        assertTruncated(() -> over(new byte[0]).u8(), 0, 0);
        assertTruncated(() -> over(1, 2, 3).bytes(4), 0, 3);
        assertTruncated(() -> over(1, 2, 3).readFully(new byte[4]), 3, 3);
        assertTruncated(() -> over(1, 2, 3).skip(1).copyTo(OutputStream.nullOutputStream(), 3), 1, 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 1L << 32, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void cursor_is_past_the_end_when_sent_to_an_offset_outside(long offset) throws IOException {
        ByteCursor cursor = over(1, 2, 3).seek(offset);

        assertThat(cursor.remaining()).isZero();
        assertThat(cursor.read()).isEqualTo(-1);
        assertThat(cursor.peek()).isEqualTo(-1);
        assertThat(cursor.startsWith(new byte[] {1})).isFalse();
        assertTruncated(cursor::u8, 3, 3);
        assertTruncated(() -> cursor.bytes(1), 3, 3);
        assertThat(cursor.seek(0).u8()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void cursor_is_past_the_end_when_it_skips_more_than_there_is(long count) throws IOException {
        ByteCursor cursor = over(1, 2, 3).seek(2).skip(count);

        assertThat(cursor.remaining()).isZero();
        assertThat(cursor.read()).isEqualTo(-1);
        assertThat(cursor.skip(Long.MAX_VALUE).read()).isEqualTo(-1);
    }

    @Test
    void cursor_goes_back_and_forth_when_sought() throws IOException {
        byte[] bytes = SpoolTest.random(3 * BUFFER);
        ByteCursor cursor = over(bytes);
        for (int position : new int[] {0, 2 * BUFFER, 5, BUFFER, BUFFER - 1, 3 * BUFFER - 1, 0}) {
            assertThat(cursor.seek(position).u8()).isEqualTo(bytes[position] & 0xFF);
            assertThat(cursor.position()).isEqualTo(position + 1);
        }
    }

    @Test
    void bytes_gives_an_array_of_its_own() throws IOException {
        byte[] bytes = SpoolTest.random(2 * BUFFER + 5);
        ByteCursor cursor = over(bytes);

        assertThat(cursor.bytes(0)).isEmpty();
        assertThat(cursor.bytes(BUFFER + 1)).isEqualTo(Arrays.copyOf(bytes, BUFFER + 1));
        assertThat(cursor.position()).isEqualTo(BUFFER + 1);
        assertTruncated(() -> cursor.bytes(-1), BUFFER + 1, bytes.length);
    }

    @Test
    void bytes_refuses_before_allocating_when_there_is_more_than_the_metadata_limit() {
        SeekableInput huge = new Zeros(1L << 40);
        ByteCursor cursor = new ByteCursor(huge, "TEST", RunContext.of(Limits.webUpload()));

        assertThatThrownBy(() -> cursor.bytes(1L << 39))
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(Limit.METADATA_BYTES));
        assertThat(cursor.position()).isZero();
    }

    @Test
    void starts_with_compares_and_stays() throws IOException {
        ByteCursor cursor = over(1, 2, 3).skip(1);

        assertThat(cursor.startsWith(new byte[] {2, 3})).isTrue();
        assertThat(cursor.startsWith(new byte[] {2, 4})).isFalse();
        assertThat(cursor.startsWith(new byte[] {2, 3, 4})).isFalse();
        assertThat(cursor.startsWith(new byte[0])).isTrue();
        assertThat(cursor.position()).isEqualTo(1);
    }

    @Test
    void copy_to_copies_that_many_bytes() throws IOException {
        byte[] bytes = SpoolTest.random(3 * BUFFER);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ByteCursor cursor = over(bytes).skip(10);
        cursor.copyTo(target, 2 * BUFFER);

        assertThat(target.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 10, 2 * BUFFER + 10));
        assertThat(cursor.position()).isEqualTo(2 * BUFFER + 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, BUFFER - 1, BUFFER, BUFFER + 1, 3 * BUFFER - 1})
    void copy_until_stops_before_the_value_wherever_it_is(int at) throws IOException {
        byte[] bytes = new byte[3 * BUFFER];
        Arrays.fill(bytes, (byte) 0xFE);
        bytes[at] = (byte) 0xFF;
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ByteCursor cursor = over(bytes);

        assertThat(cursor.copyUntil(0xFF, target)).isTrue();
        assertThat(cursor.position()).isEqualTo(at);
        assertThat(target.toByteArray()).isEqualTo(Arrays.copyOf(bytes, at));
        assertThat(cursor.u8()).isEqualTo(0xFF);
        assertThat(cursor.copyUntil(0xFF, target)).isFalse();
        assertThat(target.size()).isEqualTo(bytes.length - 1);
        assertThat(cursor.copyUntil(0xFF, target)).isFalse();
    }

    @Test
    void cursor_stops_when_the_run_is_cancelled() {
        Cancellation cancellation = new Cancellation();
        RunContext context = RunContext.of(Limits.trusted(), new MemoryBudget(0), cancellation);
        ByteCursor cursor = new ByteCursor(new Zeros(Long.MAX_VALUE), "TEST", context);
        OutputStream cancelling = new OutputStream() {
            private long seen;

            @Override
            public void write(int b) {
                write(new byte[1], 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) {
                seen += count;
                if (seen > 1_000_000) {
                    cancellation.cancel();
                }
            }
        };
        assertThatThrownBy(() -> cursor.copyUntil(0xFF, cancelling)).isInstanceOf(CancellationException.class);
    }

    @Test
    void cursor_reports_a_short_input_as_damaged_when_it_shrank_meanwhile() {
        SeekableInput shrunk = new Zeros(100) {
            @Override
            public int read(long position, byte[] target, int offset, int count) {
                return -1;
            }
        };
        ByteCursor cursor = new ByteCursor(shrunk, "TEST", RunContext.of(Limits.webUpload()));

        assertTruncated(() -> cursor.bytes(10), 0, 100);
        assertTruncated(() -> cursor.copyTo(OutputStream.nullOutputStream(), 10), 0, 100);
    }
}
