package dev.lethe.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.run.RunContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {
    private static final int ALWAYS_IN_FILE = 0;

    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] readAll(SeekableInput input) throws IOException {
        return input.stream().readAllBytes();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 65535, 65536, 65537, 131072, 131073, 3_000_000})
    void spool_gives_back_and_releases_what_was_written_when_it_fits_in_memory(int size) throws IOException {
        byte[] bytes = random(size);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (Spool spool = new Spool(target)) {
            spool.output().write(bytes);

            assertThat(spool.written().length()).isEqualTo(size);
            assertThat(readAll(spool.written())).isEqualTo(bytes);
            assertThat(target.size()).isZero();
            spool.release();
        }
        assertThat(target.toByteArray()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0,1",
        "0,65535",
        "0,65536",
        "0,65537",
        "0,131072",
        "0,1000003",
        "1,65536",
        "1,131072",
        "1,131073",
        "3,262144",
        "3,262145",
        "3,1000003"
    })
    void spool_gives_back_and_releases_what_was_written_when_it_went_to_a_file(int memoryBlocks, int size)
            throws IOException {
        byte[] bytes = random(size);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (Spool spool = new Spool(target, memoryBlocks)) {
            spool.output().write(bytes);

            assertThat(spool.written().length()).isEqualTo(size);
            assertThat(readAll(spool.written())).isEqualTo(bytes);
            spool.release();
        }
        assertThat(target.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void spool_gives_back_what_was_written_when_it_outgrows_its_usual_bound() throws IOException {
        byte[] piece = random(1_000_003);
        try (Spool spool = new Spool()) {
            for (int i = 0; i < 40; i++) {
                spool.output().write(piece);
            }
            SeekableInput written = spool.written();

            assertThat(written.length()).isEqualTo(40L * piece.length);
            InputStream in = written.stream();
            for (int i = 0; i < 40; i++) {
                assertThat(in.readNBytes(piece.length)).isEqualTo(piece);
            }
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void spool_keeps_every_byte_when_written_byte_by_byte() throws IOException {
        byte[] bytes = random(70_000);
        try (Spool spool = new Spool(OutputStream.nullOutputStream(), ALWAYS_IN_FILE)) {
            for (byte b : bytes) {
                spool.output().write(b);
            }
            assertThat(readAll(spool.written())).isEqualTo(bytes);
        }
    }

    @Test
    void reader_ends_when_asked_at_or_after_the_end() throws IOException {
        try (Spool spool = new Spool()) {
            spool.output().write(random(100));
            byte[] target = new byte[10];

            assertThat(spool.written().read(100, target, 0, 10)).isEqualTo(-1);
            assertThat(spool.written().read(Long.MAX_VALUE, target, 0, 10)).isEqualTo(-1);
            assertThat(spool.written().read(95, target, 0, 10)).isEqualTo(5);
        }
    }

    @Test
    void spool_writes_nowhere_when_closed_without_release() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (Spool spool = new Spool(target)) {
            spool.output().write(random(100_000));
            spool.written();
        }
        assertThat(target.size()).isZero();
    }

    @Test
    void spool_refuses_more_bytes_when_it_was_read() throws IOException {
        try (Spool spool = new Spool()) {
            spool.output().write(1);
            spool.written();

            assertThatThrownBy(() -> spool.output().write(2)).isInstanceOf(IOException.class);
            assertThat(readAll(spool.written())).containsExactly(1);
        }
    }

    @Test
    void spool_refuses_impossible_ranges_when_written_to() throws IOException {
        try (Spool spool = new Spool()) {
            byte[] ten = new byte[10];
            assertThatThrownBy(() -> spool.output().write(ten, 5, 6)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> spool.output().write(ten, 0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(spool.written().length()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8})
    void spool_gives_nothing_when_closed(int memoryBlocks) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Spool spool = new Spool(target, memoryBlocks);
        spool.output().write(random(200_000));
        SeekableInput written = spool.written();
        spool.close();
        spool.close();

        assertThatThrownBy(spool::release).isInstanceOf(IOException.class).hasMessageContaining("closed");
        assertThatThrownBy(spool::written).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> spool.output().write(1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> readAll(written)).isInstanceOf(IOException.class);
        assertThat(target.size()).isZero();
    }

    @Test
    void view_leaves_the_spool_as_it_is_when_closed() throws IOException {
        byte[] bytes = random(100_000);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (Spool spool = new Spool(target)) {
            spool.output().write(bytes);
            spool.written().close();
            spool.release();
        }
        assertThat(target.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void copy_of_reads_the_rest_of_a_stream_and_leaves_it_open_when_within_limits() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        byte[] bytes = random(100_000);
        InputStream stream = new ByteArrayInputStream(bytes) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        assertThat(stream.skip(1000)).isEqualTo(1000);
        try (RunContext context = RunContext.of(Limits.webUpload());
                SeekableInput copy = Spool.copyOf(stream, context)) {
            assertThat(copy.length()).isEqualTo(99_000);
            assertThat(copy.stream().readAllBytes()).isEqualTo(java.util.Arrays.copyOfRange(bytes, 1000, 100_000));
        }
        assertThat(closed).isFalse();
    }

    @Test
    void copy_of_frees_its_spool_when_closed() throws IOException {
        SeekableInput copy = Spool.copyOf(new ByteArrayInputStream(random(10)), RunContext.of(Limits.webUpload()));
        copy.close();

        assertThatThrownBy(() -> readAll(copy)).isInstanceOf(IOException.class);
    }

    @Test
    void copy_of_stops_when_a_stream_never_ends() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };
        RunContext context = RunContext.of(Limits.webUpload().withMaxBytes(1 << 20));

        assertThatThrownBy(() -> Spool.copyOf(endless, context))
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(Limit.BYTES));
    }
}
