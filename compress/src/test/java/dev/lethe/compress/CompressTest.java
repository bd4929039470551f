package dev.lethe.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.compress.png.SmallPng;
import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.encoding.ContentTypes;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.encoding.png.PngHeader;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.EncodeStep.Encoded;
import dev.lethe.spi.Lane;
import dev.lethe.spi.PixelCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompressTest {
    private final RunContext context = RunContext.of(Limits.desktop());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private record Job(ImageHeader header, byte[] file, boolean edited, RunContext context) implements EncodeJob {
        @Override
        public Optional<SeekableInput> coded() {
            return edited ? Optional.empty() : Optional.of(SeekableInput.of(file));
        }

        @Override
        public Picture picture() throws IOException {
            return PixelCodecs.builtIn().decoder(header.format()).read(SeekableInput.of(file), header, context);
        }

        @Override
        public PixelCodec encoder(ImageFormat format) throws MissingCapabilityException {
            return PixelCodecs.builtIn().encoder(format);
        }
    }

    private Job png(boolean edited) throws IOException {
        PngHeader header = new PngHeader(60, 60, 8, 2, false);
        byte[] file =
                new SmallPng(header).with("IDAT", SmallPng.lines(header, 9, 1)).end();
        return new Job(ImageHeader.still(ImageFormat.PNG, 60, 60), file, edited, context);
    }

    private Job in(ImageFormat format, boolean edited) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PixelCodecs.builtIn()
                .encoder(format)
                .write(png(true).picture(), format, EncodeOptions.defaults(), file, context);
        return new Job(ImageHeader.still(format, 60, 60), file.toByteArray(), edited, context);
    }

    @Test
    void png_is_deflated_anew() throws IOException {
        Encoded done = Compress.lossless().encode(png(false), out, context);
        assertThat(done.written()).isTrue();
        assertThat(done.lane()).isEqualTo(Lane.COEFFICIENTS);
        assertThat(done.note()).contains("without loss").contains("bytes less");
        assertThat(out.size()).isLessThan(png(false).file().length);
    }

    @Test
    void png_that_can_not_get_smaller_is_left_alone() throws IOException {
        Compress.lossless().encode(png(false), out, context);
        Job again = new Job(png(false).header(), out.toByteArray(), false, context);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        assertThat(Compress.lossless().encode(again, second, context).written()).isFalse();
        assertThat(second.size()).isZero();
    }

    @Test
    void damaged_png_is_left_alone() throws IOException {
        Job job = png(false);
        job.file()[60] ^= 1;
        Encoded done = Compress.lossless().encode(job, out, context);
        assertThat(done.written()).isFalse();
        assertThat(done.note()).contains("damaged");
    }

    @Test
    void jpeg_is_coded_anew_without_loss() throws IOException {
        Job job = in(ImageFormat.JPEG, false);
        byte[] plain = standardTables(job.file());

        Encoded done = Compress.lossless().encode(new Job(job.header(), plain, false, context), out, context);

        assertThat(done.lane()).isEqualTo(Lane.COEFFICIENTS);
        assertThat(out.size()).isLessThan(plain.length);
        assertThat(coefficients(out.toByteArray())).isDeepEqualTo(coefficients(plain));
    }

    private byte[] standardTables(byte[] jpeg) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        JpegCoefficients picture =
                JpegReader.open(SeekableInput.of(jpeg), context).coefficients();
        JpegWriter.standard().write(picture, plain, context);
        return plain.toByteArray();
    }

    private short[][] coefficients(byte[] jpeg) throws IOException {
        return JpegReader.open(SeekableInput.of(jpeg), context).coefficients().planes().stream()
                .map(CoefficientPlane::values)
                .toArray(short[][]::new);
    }

    @Test
    void quality_is_the_score_that_is_reached() throws IOException {
        Job job = png(false);
        for (double score : new double[] {80, 92}) {
            out.reset();
            Encoded done = Compress.quality(score).to(ImageFormat.JPEG).encode(job, out, context);

            Picture original = job.picture();
            Picture result =
                    new Job(ImageHeader.still(ImageFormat.JPEG, 60, 60), out.toByteArray(), false, context).picture();
            assertThat(Ssimulacra2.score(original, result, context)).isBetween(score, score + 3);
            assertThat(done.note()).contains("SSIMULACRA 2");
        }
    }

    @Test
    void quality_out_of_reach_is_said() throws IOException {
        Encoded done = Compress.quality(99.9).to(ImageFormat.JPEG).encode(png(false), out, context);
        assertThat(done.note()).contains("more can't be reached");
        assertThat(out.size()).isPositive();
    }

    @Test
    void jpeg_that_gets_no_smaller_at_a_quality_keeps_its_coefficients() throws IOException {
        ByteArrayOutputStream poor = new ByteArrayOutputStream();
        Compress.jpegQuality(20).to(ImageFormat.JPEG).encode(png(false), poor, context);
        Job job = new Job(ImageHeader.still(ImageFormat.JPEG, 60, 60), poor.toByteArray(), false, context);

        Encoded done = Compress.visuallyLossless().encode(job, out, context);

        byte[] result = done.written() ? out.toByteArray() : poor.toByteArray();
        assertThat(done.lane()).isNotEqualTo(Lane.PIXELS);
        assertThat(coefficients(result)).isDeepEqualTo(coefficients(poor.toByteArray()));
    }

    @Test
    void jpeg_gets_the_quality_asked_for() throws IOException {
        Job job = in(ImageFormat.JPEG, false);
        Encoded done = Compress.jpegQuality(30).encode(job, out, context);
        assertThat(done.lane()).isEqualTo(Lane.PIXELS);
        assertThat(done.note()).contains("quality 30");
        assertThat(out.size()).isLessThan(job.file().length);
        assertThat(Compress.jpegQuality(30).target(ImageFormat.JPEG)).isEqualTo(ImageFormat.JPEG);
    }

    @Test
    void png_stays_lossless_when_a_jpeg_quality_is_given() throws IOException {
        assertThat(Compress.jpegQuality(30).target(ImageFormat.PNG)).isEqualTo(ImageFormat.PNG);
        assertThat(Compress.jpegQuality(30).encode(png(false), out, context).lane())
                .isEqualTo(Lane.COEFFICIENTS);
    }

    @Test
    void any_picture_can_become_a_jpeg() throws IOException {
        Compress toJpeg = Compress.jpegQuality(80).to(ImageFormat.JPEG);
        assertThat(toJpeg.target(ImageFormat.PNG)).isEqualTo(ImageFormat.JPEG);
        toJpeg.encode(png(false), out, context);
        assertThat(ContentTypes.of(out.toByteArray())).contains(ImageFormat.JPEG);
    }

    @Test
    void jpeg_can_become_a_png() throws IOException {
        Encoded done = Compress.lossless().to(ImageFormat.PNG).encode(in(ImageFormat.JPEG, false), out, context);
        assertThat(done.lane()).isEqualTo(Lane.PIXELS);
        assertThat(ContentTypes.of(out.toByteArray())).contains(ImageFormat.PNG);
    }

    @Test
    void loss_is_never_called_lossless() {
        assertThatThrownBy(() -> Compress.lossless().to(ImageFormat.JPEG).target(ImageFormat.PNG))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("JPEG");
    }

    @Test
    void edited_pictures_are_always_written() throws IOException {
        for (Job job : new Job[] {png(true), in(ImageFormat.JPEG, true), in(ImageFormat.GIF, true)}) {
            out.reset();
            assertThat(Compress.lossless().encode(job, out, context).written()).isTrue();
            assertThat(ContentTypes.of(out.toByteArray())).contains(job.header().format());
        }
    }

    @Test
    void other_formats_are_left_alone() throws IOException {
        assertThat(Compress.jpegQuality(50)
                        .encode(in(ImageFormat.TIFF, false), out, context)
                        .written())
                .isFalse();
    }

    @Test
    void format_without_an_encoder_is_refused() throws IOException {
        Job job = png(false);
        assertThatThrownBy(() -> Compress.lossless().to(ImageFormat.AVIF).encode(job, out, context))
                .isInstanceOf(MissingCapabilityException.class);
    }

    @Test
    void bad_quality_is_refused() {
        assertThatThrownBy(() -> Compress.jpegQuality(101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quality");
    }
}
