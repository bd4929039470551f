package dev.lethe.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Encoding;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.compress.Compress.Effort;
import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.encoding.ContentTypes;
import dev.lethe.encoding.Flatten;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.EncodeStep.Encoded;
import dev.lethe.spi.Lane;
import dev.lethe.spi.PixelCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompressAimsTest {
    private final RunContext context = RunContext.of(Limits.desktop());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param growth what the strip phase is said to add to each file */
    private record Job(ImageHeader header, byte[] file, boolean edited, long growth, RunContext context)
            implements EncodeJob {
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

        @Override
        public long finishedBytes(SeekableInput encoded, ImageFormat format) throws IOException {
            return encoded.length() + growth;
        }

        Job growing(long bytes) {
            return new Job(header, file, edited, bytes, context);
        }
    }

    /** A value for each sample. */
    private interface Samples {
        int at(int x, int y, int channel);
    }

    private Raster picture(Layout layout, Samples samples) throws IOException {
        Raster raster = Raster.create(layout, context);
        int channels = layout.channels().count();
        for (int y = 0; y < layout.height(); y++) {
            for (int x = 0; x < layout.width(); x++) {
                for (int c = 0; c < channels; c++) {
                    raster.all().set(raster.index(x, y) + c, samples.at(x, y, c));
                }
            }
        }
        raster.all().hold(0, layout.height());
        return raster;
    }

    /** Waves and grain, as in a photo: a lossless coding takes far more than a lossy one. */
    private Raster photo() throws IOException {
        return picture(Layout.of(160, 120, Channels.RGB), (x, y, c) -> {
            double wave = Math.sin(x / 9.0 + c) + Math.sin(y / 7.0) + Math.sin((x + y) / 3.0) / 2;
            int grain = (x * 7919 ^ y * 104729 ^ c * 1299709) % 13;
            return (int) Math.max(0, Math.min(255, 128 + 42 * wave + grain));
        });
    }

    /** Flat areas and sharp edges, as on a screen. */
    private Raster screen(Channels channels) throws IOException {
        return picture(Layout.of(150, 110, channels), (x, y, c) -> {
            boolean alpha = channels.hasAlpha() && c == channels.colors();
            return alpha
                    ? (x / 10 % 3 == 0 ? 0 : 255)
                    : x / 10 % 3 == 0 ? 0 : (x / 10 * 40 + y / 11 * 70 + 50 * c) % 256;
        });
    }

    private Job job(ImageFormat format, Picture picture) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PixelCodecs.builtIn().encoder(format).write(picture, format, EncodeOptions.defaults(), file, context);
        Layout layout = picture.layout();
        ImageHeader header = ImageHeader.still(format, layout.width(), layout.height());
        return new Job(header, file.toByteArray(), false, 0, context);
    }

    private Encoding encoding(Compress compress, Job job) throws IOException {
        out.reset();
        return compress.withEffort(Effort.FAST)
                .encode(job, out, context)
                .encoding()
                .orElseThrow();
    }

    private Picture result(ImageFormat format) throws IOException {
        assertThat(ContentTypes.of(out.toByteArray())).contains(format);
        return PixelCodecs.builtIn()
                .decoder(format)
                .read(SeekableInput.of(out.toByteArray()), ImageHeader.still(format, 1, 1), context);
    }

    private byte[] bytes(Picture picture) throws IOException {
        return Raster.of(picture, context).all().bytes();
    }

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
    void bad_arguments_are_refused() {
        assertThatThrownBy(() -> Compress.maxBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bytes");
        assertThatThrownBy(() -> Compress.lossless().withBackground(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rgb");
    }
}
