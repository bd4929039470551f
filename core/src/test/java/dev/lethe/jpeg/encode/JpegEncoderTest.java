package dev.lethe.jpeg.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JpegEncoderTest {
    private static JpegCoefficients coefficients(JpegEncoder encoder, Picture picture) throws IOException {
        try (RunContext context = EncodeSamples.context()) {
            return encoder.coefficients(picture, context);
        }
    }

    private static byte[] file(JpegEncoder encoder, Picture picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = EncodeSamples.context()) {
            encoder.write(picture, out, context);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(EncoderEffort.class)
    void picture_comes_back_nearly_the_same_at_every_size(EncoderEffort effort) throws IOException {
        int[][] sizes = {{1, 1}, {7, 9}, {17, 33}, {16, 16}, {40, 8}, {3, 200}, {130, 70}};
        for (int[] size : sizes) {
            for (Channels channels : new Channels[] {Channels.GRAY, Channels.RGB}) {
                Raster picture = EncodeSamples.photo(size[0], size[1], channels);
                JpegEncoder encoder = JpegEncoder.quality(95).withEffort(effort);

                JpegCoefficients full = coefficients(encoder.withSubsampling(ChromaSubsampling.FULL), picture);
                assertThat(ReferenceDecoder.psnr(picture, full)).isGreaterThan(37);
                JpegCoefficients half = coefficients(encoder.withSubsampling(ChromaSubsampling.HALF), picture);
                assertThat(ReferenceDecoder.psnr(picture, half)).isGreaterThan(34);
                assertThat(file(encoder, picture)).startsWith(0xFF, 0xD8).endsWith(0xFF, 0xD9);
            }
        }
    }

    @Test
    void best_quality_is_off_by_a_rounding_alone() throws IOException {
        Raster picture = EncodeSamples.photo(64, 48, Channels.RGB);
        JpegEncoder encoder =
                JpegEncoder.quality(100).withSubsampling(ChromaSubsampling.FULL).withEffort(EncoderEffort.FAST);
        assertThat(ReferenceDecoder.psnr(picture, coefficients(encoder, picture)))
                .isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(ChromaSubsampling.class)
    void better_quality_is_larger_and_nearer(ChromaSubsampling subsampling) throws IOException {
        Raster picture = EncodeSamples.photo(160, 120, Channels.RGB);
        int bytes = 0;
        double psnr = 0;
        for (int quality = 5; quality <= 100; quality += 5) {
            JpegEncoder encoder = JpegEncoder.quality(quality).withSubsampling(subsampling);
            int now = file(encoder, picture).length;
            double nearer = ReferenceDecoder.psnr(picture, coefficients(encoder, picture));
            assertThat(now).isGreaterThanOrEqualTo(bytes);
            assertThat(nearer).isGreaterThan(psnr - 0.1);
            bytes = now;
            psnr = nearer;
        }
    }

    @Test
    void same_picture_makes_the_same_file() throws IOException {
        JpegEncoder encoder = JpegEncoder.quality(80);
        byte[] once = file(encoder, EncodeSamples.photo(99, 71, Channels.RGB));
        assertThat(file(encoder, EncodeSamples.photo(99, 71, Channels.RGB))).isEqualTo(once);
    }

    @Test
    void sixteen_bits_make_the_file_that_eight_make_where_they_say_the_same() throws IOException {
        for (Channels channels : new Channels[] {Channels.GRAY, Channels.RGB}) {
            Raster picture = EncodeSamples.photo(50, 30, channels);
            Raster deep = Raster.create(new Layout(50, 30, channels, 16, ColorProfile.SRGB), EncodeSamples.context());
            for (int i = 0; i < 50 * 30 * channels.count(); i++) {
                deep.all().set(i, picture.all().sample(i) * 257);
            }
            JpegEncoder encoder = JpegEncoder.quality(80);
            assertThat(file(encoder, deep)).isEqualTo(file(encoder, picture));
        }
    }

    @Test
    void sixteen_bits_are_not_rounded_to_eight() throws IOException {
        Raster deep = Raster.create(new Layout(64, 64, Channels.GRAY, 16, ColorProfile.SRGB), EncodeSamples.context());
        for (int i = 0; i < 64 * 64; i++) {
            deep.all().set(i, 100 * 257 + 64);
        }
        double[] back = ReferenceDecoder.decode(coefficients(JpegEncoder.quality(100), deep));
        assertThat(back[0]).isCloseTo(100 + 64 / 257.0, within(0.07));
    }

    @Test
    void flat_picture_stays_flat() throws IOException {
        for (int quality : new int[] {10, 50, 80, 100}) {
            Raster picture = EncodeSamples.filled(45, 37, 200, 90, 30);
            JpegCoefficients coded = coefficients(JpegEncoder.quality(quality), picture);
            for (CoefficientPlane plane : coded.planes()) {
                for (int i = 0; i < plane.values().length; i++) {
                    assertThat((int) plane.values()[i]).isEqualTo(i % 64 == 0 ? plane.values()[0] : 0);
                }
            }
            double[] back = ReferenceDecoder.decode(coded);
            assertThat(back[0]).isCloseTo(200, within(quality == 100 ? 1.0 : 9.0));
        }
    }

    @Test
    void coefficients_of_noise_and_edges_stay_in_range() throws IOException {
        Random random = new Random(9);
        Raster picture = EncodeSamples.filled(64, 64, 0, 0, 0);
        for (int i = 0; i < 64 * 64 * 3; i++) {
            picture.all().set(i, random.nextBoolean() ? 255 : 0);
        }
        for (ChromaSubsampling subsampling : ChromaSubsampling.values()) {
            for (int quality : new int[] {0, 30, 100}) {
                JpegEncoder encoder = JpegEncoder.quality(quality).withSubsampling(subsampling);
                for (CoefficientPlane plane : coefficients(encoder, picture).planes()) {
                    for (int i = 0; i < plane.values().length; i++) {
                        assertThat((int) plane.values()[i]).isBetween(-1024, 1023);
                    }
                }
                assertThat(file(encoder, picture)).isNotEmpty();
            }
        }
    }

    @Test
    void color_is_halved_unless_it_holds_fine_detail() throws IOException {
        Raster lines = EncodeSamples.filled(64, 64, 255, 0, 0);
        for (int i = 0; i < 64 * 64; i += 2) {
            lines.all().set(3 * i, 0);
            lines.all().set(3 * i + 2, 255);
        }
        JpegEncoder encoder = JpegEncoder.quality(75);

        assertThat(coefficients(encoder, lines).frame().maxHorizontal()).isEqualTo(1);
        assertThat(coefficients(encoder, EncodeSamples.photo(64, 64, Channels.RGB))
                        .frame()
                        .maxHorizontal())
                .isEqualTo(2);
    }

    @Test
    void gray_has_one_component() throws IOException {
        JpegCoefficients coded = coefficients(JpegEncoder.quality(85), EncodeSamples.photo(20, 20, Channels.GRAY));
        assertThat(coded.frame().colors()).isEqualTo(JpegColors.GRAY);
        assertThat(coded.planes()).hasSize(1);
    }

    @Test
    void chosen_coefficients_are_smaller_than_rounded_ones() throws IOException {
        Raster picture = EncodeSamples.photo(200, 150, Channels.RGB);
        JpegEncoder encoder = JpegEncoder.quality(80);
        int rounded = file(encoder.withEffort(EncoderEffort.FAST), picture).length;
        int chosen = file(encoder, picture).length;
        assertThat(chosen).isLessThan(rounded);
        assertThat(file(encoder.withEffort(EncoderEffort.BEST), picture).length).isLessThanOrEqualTo(chosen);
    }

    @Test
    void what_a_jpeg_cannot_hold_is_refused() throws IOException {
        Picture clear = Raster.create(Layout.of(8, 8, Channels.RGBA), EncodeSamples.context());
        assertThatThrownBy(() -> coefficients(JpegEncoder.quality(80), clear))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("background");
        Picture wide = Raster.create(Layout.of(65_501, 1, Channels.GRAY), EncodeSamples.context());
        assertThatThrownBy(() -> coefficients(JpegEncoder.quality(80), wide))
                .isInstanceOf(MissingCapabilityException.class)
                .hasMessageContaining("65500");
    }

    @Test
    void memory_is_asked_for_before_it_is_taken() throws IOException {
        Raster picture = EncodeSamples.photo(300, 200, Channels.RGB);
        try (RunContext small = RunContext.of(Limits.desktop().with(Limit.MEMORY, 100_000))) {
            assertThatThrownBy(() -> JpegEncoder.quality(80).coefficients(picture, small))
                    .isInstanceOf(LimitExceededException.class);
        }
    }
}
