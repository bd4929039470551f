package dev.lethe.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class SeekableInputTest {
    private final SeekableInput input = SeekableInput.of(new byte[] {10, 11, 12, 13, (byte) 200});

    @Test
    void stream_gives_the_range_and_no_more() throws IOException {
        assertThat(input.stream(1, 3).readAllBytes()).containsExactly(11, 12, 13);
        assertThat(input.stream(3, 100).readAllBytes()).containsExactly(13, 200);
        assertThat(input.stream(3, Long.MAX_VALUE).readAllBytes()).containsExactly(13, 200);
        assertThat(input.stream(5, 1).readAllBytes()).isEmpty();
        assertThat(input.stream(99, 1).read()).isEqualTo(-1);
    }

    @Test
    void stream_gives_unsigned_bytes_when_read_one_by_one() throws IOException {
        InputStream last = input.stream(4, 1);

        assertThat(last.read()).isEqualTo(200);
        assertThat(last.read()).isEqualTo(-1);
    }

    @Test
    void stream_skips_to_its_end_at_most() throws IOException {
        InputStream stream = input.stream(0, 4);

        assertThat(stream.skip(-1)).isZero();
        assertThat(stream.skip(2)).isEqualTo(2);
        assertThat(stream.available()).isEqualTo(2);
        assertThat(stream.skip(100)).isEqualTo(2);
        assertThat(stream.available()).isZero();
        assertThat(stream.read(new byte[0], 0, 0)).isZero();
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void stream_refuses_negative_ranges() {
        assertThatThrownBy(() -> input.stream(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> input.stream(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void input_can_be_read_when_its_stream_was_closed() throws IOException {
        input.stream().close();

        assertThat(input.stream().read()).isEqualTo(10);
    }

    @Test
    void slice_gives_the_range_and_no_more() throws IOException {
        SeekableInput slice = input.slice(1, 3);

        assertThat(slice.length()).isEqualTo(3);
        assertThat(slice.stream().readAllBytes()).containsExactly(11, 12, 13);
        assertThat(slice.slice(1, 99).stream().readAllBytes()).containsExactly(12, 13);
        assertThat(slice.read(3, new byte[1], 0, 1)).isEqualTo(-1);
        assertThat(input.slice(3, Long.MAX_VALUE).length()).isEqualTo(2);
        assertThat(input.slice(99, 1).length()).isZero();
        slice.close();
        assertThat(input.stream().read()).isEqualTo(10);
    }

    @Test
    void slice_refuses_negative_ranges() {
        assertThatThrownBy(() -> input.slice(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> input.slice(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
