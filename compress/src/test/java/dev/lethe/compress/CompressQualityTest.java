package dev.lethe.compress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Encoding;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.compress.Compress.Effort;
import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.spi.EncodeStep.Encoded;
import dev.lethe.spi.Lane;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Results of a quality, in the format that needs the fewest bytes or stays. */
class CompressQualityTest extends CompressFixture {
    @Test
    void quality_of_a_webp_is_the_score_that_is_reached() throws IOException {
        Job job = job(ImageFormat.PNG, photo());
        Encoding poor = encoding(Compress.quality(60).to(ImageFormat.WEBP), job);
        int poorBytes = out.size();
        Encoding good = encoding(Compress.quality(85).to(ImageFormat.WEBP), job);
        assertThat(poor.score().orElseThrow()).isBetween(60.0, 62.0);
        assertThat(good.score().orElseThrow()).isBetween(85.0, 87.0);
        assertThat(poorBytes).isLessThan(out.size());
    }

    @Test
    void quality_of_a_png_is_reached_with_a_palette() throws IOException {
        Job job = job(ImageFormat.PNG, photo());
        long lossless = encoding(Compress.lossless(), job).bytes();
        Encoding encoding = encoding(Compress.quality(40), job);
        assertThat(encoding.format()).isEqualTo(ImageFormat.PNG);
        assertThat(encoding.reached()).isTrue();
        assertThat(encoding.score().orElseThrow()).isGreaterThanOrEqualTo(40);
        assertThat(encoding.bytes()).isLessThan(lossless * 3 / 4).isEqualTo(out.size());
        double measured = Ssimulacra2.score(photo(), result(ImageFormat.PNG), context);
        assertThat(measured).isGreaterThanOrEqualTo(40);
    }

    @Test
    void quality_that_no_palette_reaches_leaves_a_png_without_loss() throws IOException {
        Encoding encoding = encoding(Compress.quality(99.9), job(ImageFormat.PNG, photo()));
        assertThat(encoding.lossless()).isTrue();
        assertThat(encoding.reached()).isTrue();
    }

    @Test
    void smallest_takes_what_a_picture_needs() throws IOException {
        Compress compress = Compress.quality(80).smallest();
        Encoding photo = encoding(compress, job(ImageFormat.PNG, photo()));
        Encoding screen = encoding(compress, job(ImageFormat.PNG, screen(Channels.RGB)));
        assertThat(photo.lossless()).isFalse();
        assertThat(photo.score().orElseThrow()).isGreaterThanOrEqualTo(80);
        assertThat(screen.lossless()).isTrue();
        assertThat(screen.reason()).contains("beside it").contains("JPEG");
    }

    @Test
    void smallest_without_loss_is_identical() throws IOException {
        for (Channels channels : new Channels[] {Channels.RGB, Channels.RGBA}) {
            Raster picture = screen(channels);
            Job job = job(ImageFormat.PNG, picture);
            Encoding made = encoding(Compress.lossless().smallest(), job);
            assertThat(made.format()).isEqualTo(ImageFormat.WEBP);
            assertThat(out.size()).isLessThan(job.file().length);
            assertThat(bytes(result(ImageFormat.WEBP))).isEqualTo(bytes(job.picture()));
        }
    }

    @Test
    void picture_that_does_not_get_smaller_keeps_its_coding() throws IOException {
        Compress first = Compress.lossless().smallest();
        encoding(first, job(ImageFormat.PNG, screen(Channels.RGB)));
        Job again = new Job(ImageHeader.still(ImageFormat.WEBP, 150, 110), out.toByteArray(), false, 0, context);
        out.reset();
        Encoded second = first.withEffort(Effort.FAST).encode(again, out, context);
        assertThat(second.written()).isFalse();
        assertThat(second.encoding().orElseThrow().format()).isEqualTo(ImageFormat.WEBP);
        assertThat(out.size()).isZero();
    }

    @Test
    void jpeg_stays_in_its_coefficients_where_that_is_smallest() throws IOException {
        ByteArrayOutputStream poor = new ByteArrayOutputStream();
        Compress.jpegQuality(15).to(ImageFormat.JPEG).encode(job(ImageFormat.PNG, photo()), poor, context);
        Job job = new Job(ImageHeader.still(ImageFormat.JPEG, 160, 120), poor.toByteArray(), false, 0, context);
        Encoded done = Compress.quality(85).smallest().encode(job, out, context);
        assertThat(done.lane()).isNotEqualTo(Lane.PIXELS);
        assertThat(done.encoding().orElseThrow().format()).isEqualTo(ImageFormat.JPEG);
    }
}
