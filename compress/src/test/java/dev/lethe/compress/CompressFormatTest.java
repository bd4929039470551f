package dev.lethe.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Encoding;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.MissingCapabilityException;
import dev.lethe.compress.Compress.Effort;
import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.encoding.Flatten;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EncodeStep.Encoded;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which formats can hold a picture, and which one is taken. */
class CompressFormatTest extends CompressFixture {
    @Test
    void sixteen_bits_are_not_put_into_a_webp_without_loss() throws IOException {
        Layout deep = new Layout(60, 60, Channels.RGB, 16, ColorProfile.SRGB);
        Job job = job(ImageFormat.PNG, picture(deep, (x, y, c) -> 900 * x + 7 * y + c));
        assertThat(encoding(Compress.lossless().smallest(), job).format()).isEqualTo(ImageFormat.PNG);
        assertThatThrownBy(() -> encoding(Compress.lossless().to(ImageFormat.WEBP), job))
                .isInstanceOf(MissingCapabilityException.class);
        assertThat(encoding(Compress.quality(80).to(ImageFormat.WEBP), job).reason())
                .contains("16 bits a sample rounded to 8");
    }

    @Test
    void transparent_picture_does_not_become_a_jpeg_without_a_background() throws IOException {
        Job job = job(ImageFormat.PNG, screen(Channels.RGBA));
        Encoding made = encoding(Compress.quality(70).smallest(ImageFormat.JPEG, ImageFormat.WEBP), job);
        assertThat(made.format()).isEqualTo(ImageFormat.WEBP);
        assertThat(made.reason()).contains("left out: JPEG can't hold transparency");
        assertThatThrownBy(() -> encoding(Compress.quality(70).to(ImageFormat.JPEG), job))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("background");
        assertThatThrownBy(() -> encoding(Compress.jpegQuality(70).to(ImageFormat.JPEG), job))
                .isInstanceOf(MissingCapabilityException.class);
    }

    @Test
    void background_is_put_under_transparent_pictures_in_a_jpeg() throws IOException {
        Job job = job(ImageFormat.PNG, screen(Channels.RGBA));
        Encoding made = encoding(Compress.quality(80).to(ImageFormat.JPEG).withBackground(0xFF0000), job);
        Picture flat = Flatten.on(0xFF0000).edit(job.picture(), new Analysis(), context);
        assertThat(Ssimulacra2.score(flat, result(ImageFormat.JPEG), context))
                .isEqualTo(made.score().orElseThrow(), org.assertj.core.api.Assertions.within(0.5))
                .isGreaterThan(79.5);
    }

    @Test
    void alpha_that_hides_nothing_is_no_hindrance() throws IOException {
        Raster photo = photo();
        Layout layout = photo.layout().withChannels(Channels.RGBA);
        Raster opaque = picture(layout, (x, y, c) -> c == 3 ? 255 : photo.all().sample(photo.index(x, y) + c));
        Job job = new Job(
                job(ImageFormat.TIFF, opaque).header(),
                job(ImageFormat.TIFF, opaque).file(),
                false,
                0,
                context);
        assertThat(encoding(Compress.quality(70).to(ImageFormat.JPEG), job).format())
                .isEqualTo(ImageFormat.JPEG);
    }

    @Test
    void animation_stays_in_its_format() throws IOException {
        Job still = job(ImageFormat.GIF, screen(Channels.RGB));
        ImageHeader header =
                new ImageHeader(ImageFormat.GIF, 150, 110, 2, 8, false, dev.lethe.Orientation.NORMAL, "animated");
        Job job = new Job(header, still.file(), false, 0, context);
        Encoded done = Compress.quality(70)
                .smallest(ImageFormat.JPEG, ImageFormat.WEBP)
                .encode(job, out, context);
        assertThat(done.written()).isFalse();
        assertThat(done.encoding().orElseThrow().format()).isEqualTo(ImageFormat.GIF);
    }

    @Test
    void formats_of_the_result_are_known_as_far_as_they_can_be() throws IOException {
        Compress compress = Compress.quality(80).smallest(ImageFormat.WEBP, ImageFormat.JPEG);
        assertThat(compress.target(ImageFormat.JPEG)).isEqualTo(ImageFormat.JPEG);
        assertThat(compress.target(ImageFormat.PNG)).isEqualTo(ImageFormat.WEBP);
        assertThat(compress.targets(ImageFormat.PNG))
                .containsExactlyInAnyOrder(ImageFormat.WEBP, ImageFormat.JPEG, ImageFormat.PNG);
        assertThat(Compress.quality(80).to(ImageFormat.WEBP).targets(ImageFormat.PNG))
                .containsExactly(ImageFormat.WEBP);
        assertThat(compress.describe()).contains("80").contains("WEBP, JPEG");
    }

    @Test
    void webp_without_loss_holds_the_same_pixels_with_any_effort() throws IOException {
        Job job = job(ImageFormat.PNG, photo());
        for (Effort effort : Effort.values()) {
            out.reset();
            Compress.lossless().to(ImageFormat.WEBP).withEffort(effort).encode(job, out, context);
            assertThat(bytes(result(ImageFormat.WEBP)))
                    .describedAs("%s", effort)
                    .isEqualTo(bytes(photo()));
        }
    }
}
