package dev.lethe.encoding;

import static dev.lethe.encoding.TestPictures.context;
import static dev.lethe.encoding.TestPictures.filled;
import static dev.lethe.encoding.TestPictures.gradient;
import static dev.lethe.encoding.TestPictures.mean;
import static dev.lethe.encoding.TestPictures.noise;
import static dev.lethe.encoding.TestPictures.samples;
import static dev.lethe.encoding.TestPictures.worst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResizeTest {
    private static Picture edit(Resize step, Picture picture) throws IOException {
        return step.edit(picture, new Analysis(), context());
    }

    @Test
    void size_is_the_one_that_was_asked_for() throws IOException {
        Raster picture = noise(Layout.of(60, 40, Channels.RGB), 1);
        assertThat(edit(Resize.to(7, 90), picture).layout()).isEqualTo(Layout.of(7, 90, Channels.RGB));
        assertThat(edit(Resize.scale(0.26), picture).layout()).isEqualTo(Layout.of(16, 10, Channels.RGB));
        assertThat(edit(Resize.scale(2.5), picture).layout()).isEqualTo(Layout.of(150, 100, Channels.RGB));
        assertThat(edit(Resize.scale(1e-9), picture).layout()).isEqualTo(Layout.of(1, 1, Channels.RGB));
        assertThat(edit(Resize.scale(1), picture)).isSameAs(picture);
        assertThat(edit(Resize.to(60, 40), picture)).isSameAs(picture);
    }

    @ParameterizedTest
    @EnumSource(Channels.class)
    void plain_color_stays_at_every_size(Channels channels) throws IOException {
        for (int bits : new int[] {8, 16}) {
            Layout layout = new Layout(53, 37, channels, bits, ColorProfile.SRGB);
            int sample = 99 * (layout.maxSample() / 255);
            Raster picture = filled(layout, (x, y, c) -> c == channels.colors() ? layout.maxSample() : sample);
            for (int[] size : new int[][] {{1, 1}, {5, 200}, {13, 37}, {53, 9}, {200, 5}, {106, 74}, {19, 13}}) {
                int[] result = samples(edit(Resize.to(size[0], size[1]), picture));
                for (int i = 0; i < result.length; i++) {
                    boolean alpha = i % channels.count() == channels.colors();
                    assertThat(result[i])
                            .isBetween(
                                    alpha ? layout.maxSample() : sample - bits / 8,
                                    alpha ? layout.maxSample() : sample + bits / 8);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 300", "300, 1", "2, 3", "65535, 2"})
    void narrow_and_long_pictures_are_resized(int width, int height) throws IOException {
        for (Channels channels : Channels.values()) {
            Raster picture = noise(Layout.of(width, height, channels), 5);
            for (double factor : new double[] {0.01, 0.5, 1.5}) {
                Layout result = edit(Resize.scale(factor), picture).layout();
                assertThat(samples(edit(Resize.scale(factor), picture))).hasSize(result.rowSamples() * result.height());
            }
        }
    }

    @Test
    void larger_picture_shows_the_same() throws IOException {
        Raster picture = gradient(Layout.of(48, 32, Channels.RGB));
        Picture large = edit(Resize.scale(4), picture);
        assertThat(worst(samples(edit(Resize.to(48, 32), large)), samples(picture)))
                .isLessThan(4);
    }

    @Test
    void larger_picture_takes_no_color_from_what_is_not_shown() throws IOException {
        Raster cutout =
                filled(Layout.of(16, 16, Channels.RGBA), (x, y, c) -> x < 8 ? c == 3 ? 255 : 220 : c == 1 ? 255 : 0);
        int[] large = samples(edit(Resize.scale(5), cutout));
        for (int i = 0; i < large.length; i += 4) {
            if (large[i + 3] > 0) {
                assertThat(new int[] {large[i], large[i + 1], large[i + 2]}).containsOnly(220);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Channels.class)
    void neighbours_put_together_first_look_as_each_one_weighted(Channels channels) throws IOException {
        for (int bits : new int[] {8, 16}) {
            Layout layout = new Layout(301, 203, channels, bits, ColorProfile.SRGB);
            int max = layout.maxSample();
            Raster picture = filled(
                    layout,
                    (x, y, c) -> c == channels.colors()
                            ? max
                            : (int) (max * (0.5 + 0.4 * Math.sin(x / 4.0 + c) * Math.cos(y / 7.0))));
            for (int width : new int[] {100, 61, 7}) {
                Resize step = Resize.to(width, 60);
                int[] quick = samples(edit(step, picture));
                int[] exact = samples(edit(step.withEachSampleWeighted(), picture));
                assertThat(mean(quick, exact)).isLessThan(max / 100.0);
            }
        }
    }

    @Test
    void more_pixels_than_allowed_are_refused_before_any_is_made() throws IOException {
        Raster picture = noise(Layout.of(100, 100, Channels.GRAY), 1);
        RunContext small = RunContext.of(Limits.desktop().withMaxPixels(1_000_000));
        for (double factor : new double[] {11, 1e6, 1e300}) {
            assertThatThrownBy(() -> Resize.scale(factor).edit(picture, new Analysis(), small))
                    .isInstanceOf(LimitExceededException.class);
        }
    }

    @Test
    void bad_sizes_are_refused_by_name() {
        assertThatThrownBy(() -> Resize.to(0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("width");
        assertThatThrownBy(() -> Resize.to(5, -1)).hasMessageContaining("height");
        for (double factor : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Resize.scale(factor))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("factor");
        }
    }
}
