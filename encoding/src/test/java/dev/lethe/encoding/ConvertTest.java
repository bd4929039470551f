package dev.lethe.encoding;

import static dev.lethe.encoding.TestPictures.context;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.MissingCapabilityException;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeStep.Encoded;
import dev.lethe.spi.Lane;
import dev.lethe.spi.PixelCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConvertTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private record Job(ImageHeader header, Optional<SeekableInput> coded, Picture picture) implements EncodeJob {
        @Override
        public PixelCodec encoder(ImageFormat format) throws MissingCapabilityException {
            return PixelCodecs.builtIn().encoder(format);
        }
    }

    private static Job job(ImageFormat format, boolean edited) throws IOException {
        Picture picture = TestPictures.gradient(Layout.of(20, 20, Channels.RGB));
        byte[] file = TestPictures.write(PixelCodecs.builtIn().encoder(format), picture, format);
        return new Job(
                ImageHeader.still(format, 20, 20),
                edited ? Optional.empty() : Optional.of(SeekableInput.of(file)),
                picture);
    }

    @Test
    void every_format_becomes_every_other() throws IOException {
        for (ImageFormat to : new ImageFormat[] {
            ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.GIF, ImageFormat.BMP, ImageFormat.TIFF
        }) {
            for (ImageFormat from : PixelCodecs.builtIn().encoder(to).writes()) {
                out.reset();
                Encoded done = Convert.to(to).encode(job(from, true), out, context());
                assertThat(done.lane()).isEqualTo(Lane.PIXELS);
                assertThat(ContentTypes.of(out.toByteArray())).contains(to);
                assertThat(Convert.to(to).target(from)).isEqualTo(to);
            }
        }
    }

    @Test
    void unedited_picture_of_that_format_is_left_alone() throws IOException {
        Encoded done = Convert.to(ImageFormat.JPEG).encode(job(ImageFormat.JPEG, false), out, context());
        assertThat(done.written()).isFalse();
        assertThat(out.size()).isZero();
    }

    @Test
    void edited_picture_is_encoded_even_in_its_own_format() throws IOException {
        Encoded done = Convert.to(ImageFormat.JPEG).encode(job(ImageFormat.JPEG, true), out, context());
        assertThat(done.written()).isTrue();
        assertThat(done.note()).contains("quality 92");
    }

    @Test
    void rounding_of_sixteen_bits_is_said() throws IOException {
        Layout deep = new Layout(9, 9, Channels.RGB, 16, ColorProfile.SRGB);
        Job job = new Job(ImageHeader.still(ImageFormat.PNG, 9, 9), Optional.empty(), TestPictures.gradient(deep));
        assertThat(Convert.to(ImageFormat.WEBP).encode(job, out, context()).note())
                .contains("16 bits a sample rounded to 8");
        assertThat(Convert.to(ImageFormat.TIFF).encode(job, out, context()).note())
                .doesNotContain("rounded");
    }

    @Test
    void format_without_an_encoder_is_refused() throws IOException {
        Job job = job(ImageFormat.PNG, false);
        assertThatThrownBy(() -> Convert.to(ImageFormat.AVIF).encode(job, out, context()))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("AVIF");
    }
}
