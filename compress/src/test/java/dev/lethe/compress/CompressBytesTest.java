package dev.lethe.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Encoding;
import dev.lethe.ImageFormat;
import dev.lethe.MissingCapabilityException;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Results within a number of bytes. */
class CompressBytesTest extends CompressFixture {
    @Test
    void result_stays_within_a_number_of_bytes_and_uses_it() throws IOException {
        for (ImageFormat format : new ImageFormat[] {ImageFormat.JPEG, ImageFormat.WEBP}) {
            for (long most : new long[] {3000, 6000}) {
                Encoding made = encoding(Compress.maxBytes(most).to(format), job(ImageFormat.PNG, photo()));
                assertThat(made.reached()).isTrue();
                assertThat(made.bytes()).isEqualTo(out.size()).isBetween(most * 95 / 100, most);
                assertThat(made.score()).isPresent();
                assertThat(made.lossless()).isFalse();
            }
        }
    }

    @Test
    void what_is_added_after_the_encoding_counts() throws IOException {
        Job job = job(ImageFormat.PNG, photo()).growing(1000);
        Encoding made = encoding(Compress.maxBytes(5000).to(ImageFormat.JPEG), job);
        assertThat(made.bytes()).isEqualTo(out.size() + 1000L).isBetween(4750L, 5000L);
    }

    @Test
    void what_fits_without_loss_stays_without() throws IOException {
        Encoding made = encoding(Compress.maxBytes(100_000).smallest(), job(ImageFormat.PNG, screen(Channels.RGB)));
        assertThat(made.lossless()).isTrue();
        assertThat(made.score()).hasValue(Encoding.IDENTICAL);
    }

    @Test
    void number_of_bytes_out_of_reach_is_said_with_the_smallest_result() throws IOException {
        Job job = job(ImageFormat.PNG, photo());
        Encoding made = encoding(Compress.maxBytes(200).to(ImageFormat.JPEG), job);
        assertThat(made.reached()).isFalse();
        assertThat(made.reason()).contains("fewer bytes can't be reached");
        assertThat(out.size()).isBetween(201, job.file().length / 10);
    }

    @Test
    void number_of_bytes_out_of_reach_without_loss_is_said_and_not_the_original() throws IOException {
        Job job = job(ImageFormat.PNG, photo());
        Encoding made = encoding(Compress.maxBytes(200), job);
        assertThat(made.reached()).isFalse();
        assertThat(out.size()).isBetween(1, job.file().length - 1);
    }

    @Test
    void format_that_can_not_get_smaller_is_refused_when_it_is_too_large() throws IOException {
        Job job = job(ImageFormat.BMP, photo());
        assertThatThrownBy(() -> encoding(Compress.maxBytes(200), job))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("BMP");
        assertThat(encoding(Compress.maxBytes(job.file().length), job).bytes()).isEqualTo(job.file().length);
    }

    @Test
    void smaller_size_is_taken_only_if_it_is_allowed_and_needed() throws IOException {
        Job job = job(ImageFormat.PNG, photo());
        Encoding made = encoding(Compress.maxBytes(600).to(ImageFormat.JPEG).withSmallerSizeAllowed(), job);
        Layout layout = result(ImageFormat.JPEG).layout();
        assertThat(made.reached()).isTrue();
        assertThat(made.bytes()).isLessThanOrEqualTo(600);
        assertThat(made.score().orElseThrow()).isGreaterThan(30);
        assertThat(layout.width()).isBetween(8, 159);
        assertThat(made.reason()).contains(layout.width() + " x " + layout.height());

        encoding(Compress.maxBytes(6000).to(ImageFormat.JPEG).withSmallerSizeAllowed(), job);
        assertThat(result(ImageFormat.JPEG).layout().width()).isEqualTo(160);
    }

    @Test
    void bad_arguments_are_refused() {
        assertThatThrownBy(() -> Compress.maxBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bytes");
        assertThatThrownBy(() -> Compress.lossless().withBackground(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rgb");
    }
}
