package dev.lethe.encoding.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThreadedDeflateTest {
    private static final int PART = 1 << 17;

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(5).nextBytes(bytes);
        for (int i = 0; i < length; i++) {
            bytes[i] /= 16;
        }
        return bytes;
    }

    private static void write(OutputStream out, byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; at += 9_999) {
            out.write(bytes, at, Math.min(9_999, bytes.length - at));
        }
    }

    @Test
    void stream_is_the_one_that_a_single_thread_makes() throws IOException {
        for (int length : new int[] {0, 1, PART - 1, PART, PART + 1, 12 * PART + 77}) {
            ByteArrayOutputStream alone = new ByteArrayOutputStream();
            ByteArrayOutputStream helped = new ByteArrayOutputStream();
            try (OutputStream one = new PhotoDeflate(alone);
                    OutputStream two = new ThreadedDeflate(helped)) {
                write(one, noise(length));
                write(two, noise(length));
            }
            assertThat(helped.toByteArray()).isEqualTo(alone.toByteArray());
        }
    }

    @Test
    void target_is_written_to_by_the_callers_thread_alone() throws IOException {
        Thread caller = Thread.currentThread();
        OutputStream target = new OutputStream() {
            @Override
            public void write(int b) {
                assertThat(Thread.currentThread()).isSameAs(caller);
            }
        };
        try (OutputStream out = new ThreadedDeflate(target)) {
            write(out, noise(20 * PART));
        }
    }

    @Test
    void failure_of_the_target_reaches_the_caller_once() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        OutputStream out = new ThreadedDeflate(full);

        assertThatThrownBy(() -> write(out, noise(20 * PART))).hasMessage("full");
        out.close();
    }

    @Test
    void interrupted_caller_does_not_wait() throws IOException {
        OutputStream out = new ThreadedDeflate(OutputStream.nullOutputStream());
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> write(out, noise(20 * PART)));
        assertThat(Thread.interrupted()).isTrue();
        out.close();
    }
}
