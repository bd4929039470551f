package dev.lethe.encoding;

import static dev.lethe.encoding.TestPictures.context;
import static dev.lethe.encoding.TestPictures.filled;
import static dev.lethe.encoding.TestPictures.noise;
import static dev.lethe.encoding.TestPictures.pixel;
import static dev.lethe.encoding.TestPictures.samples;
import static dev.lethe.encoding.TestPictures.worst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.encoding.color.TestProfiles;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EditStep;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditsTest {
    private static Picture edit(EditStep step, Picture picture) throws IOException {
        return step.edit(picture, new Analysis(), context());
    }

    @Test
    void crop_keeps_the_box_and_nothing_else() throws IOException {
        Raster picture = filled(Layout.of(10, 8, Channels.RGB), (x, y, c) -> 10 * x + y);
        Picture cropped = edit(Crop.to(new Box(3, 2, 4, 5)), picture);

        assertThat(cropped.layout()).isEqualTo(Layout.of(4, 5, Channels.RGB));
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 4; x++) {
                assertThat(pixel(cropped, x, y)).containsOnly(10 * (x + 3) + y + 2);
            }
        }
    }

    @Test
    void crop_refuses_a_box_that_is_not_inside() throws IOException {
        Raster picture = noise(Layout.of(10, 8, Channels.GRAY), 1);
        assertThat(edit(Crop.to(new Box(0, 0, 10, 8)), picture).layout()).isEqualTo(picture.layout());
        for (Box box : new Box[] {new Box(0, 0, 11, 8), new Box(9, 0, 2, 1), new Box(0, 8, 1, 1)}) {
            assertThatThrownBy(() -> edit(Crop.to(box), picture))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("box")
                    .hasMessageContaining("10 x 8");
        }
    }

    @Test
    void flatten_mixes_with_the_background() throws IOException {
        Raster picture = filled(Layout.of(3, 1, Channels.RGBA), (x, y, c) -> c == 3 ? x * 255 / 2 : 200);
        Picture flat = edit(Flatten.on(0x0A64FF), picture);

        assertThat(flat.layout().channels()).isEqualTo(Channels.RGB);
        assertThat(samples(flat)).containsExactly(10, 100, 255, 105, 150, 228, 200, 200, 200);
    }

    @Test
    void flatten_makes_grey_pictures_colored_only_where_the_background_is() throws IOException {
        Layout layout = new Layout(2, 1, Channels.GRAY_ALPHA, 16, ColorProfile.SRGB);
        Raster picture = filled(layout, (x, y, c) -> c == 1 ? x * 65535 : 1000);

        assertThat(samples(edit(Flatten.on(0x808080), picture))).containsExactly(0x8080, 1000);
        assertThat(samples(edit(Flatten.on(0xFF0000), picture))).containsExactly(65535, 0, 0, 1000, 1000, 1000);
    }

    @Test
    void flatten_leaves_no_grey_profile_on_colors() throws IOException {
        Layout layout = Layout.of(2, 1, Channels.GRAY_ALPHA).withProfile(ColorProfile.icc(TestProfiles.gray()));
        Picture flat = edit(Flatten.on(0xFF0000), filled(layout, (x, y, c) -> 255));
        assertThat(flat.layout().profile()).isEqualTo(ColorProfile.SRGB);
        assertThat(samples(flat)).containsExactly(255, 255, 255, 255, 255, 255);
    }

    @Test
    void flatten_leaves_opaque_kinds_alone() throws IOException {
        Raster picture = noise(Layout.of(4, 4, Channels.RGB), 1);
        assertThat(edit(Flatten.on(0), picture)).isSameAs(picture);
        assertThatThrownBy(() -> Flatten.on(0x1000000)).hasMessageContaining("rgb");
    }

    @Test
    void resize_never_enlarges_and_keeps_proportions() throws IOException {
        Raster picture = noise(Layout.of(300, 200, Channels.RGB), 1);
        assertThat(edit(Resize.maxEdge(300), picture)).isSameAs(picture);
        assertThat(edit(Resize.maxEdge(1000), picture)).isSameAs(picture);
        assertThat(edit(Resize.maxEdge(150), picture).layout()).isEqualTo(Layout.of(150, 100, Channels.RGB));
        assertThat(edit(Resize.maxEdge(1), picture).layout()).isEqualTo(Layout.of(1, 1, Channels.RGB));
        assertThatThrownBy(() -> Resize.maxEdge(0)).hasMessageContaining("pixels");
    }

    @ParameterizedTest
    @EnumSource(Channels.class)
    void resize_keeps_a_plain_color(Channels channels) throws IOException {
        for (int bits : new int[] {8, 16}) {
            Layout layout = new Layout(97, 61, channels, bits, ColorProfile.SRGB);
            for (int level : new int[] {0, 1, 37, 128, 254, 255}) {
                int sample = level * (layout.maxSample() / 255);
                Raster picture = filled(layout, (x, y, c) -> c == channels.colors() ? layout.maxSample() : sample);
                int[] small = samples(edit(Resize.maxEdge(20), picture));
                for (int i = 0; i < small.length; i++) {
                    boolean alpha = i % channels.count() == channels.colors();
                    assertThat(small[i])
                            .isBetween(
                                    alpha ? layout.maxSample() : sample - bits / 8,
                                    alpha ? layout.maxSample() : sample + bits / 8);
                }
            }
        }
    }

    @Test
    void resize_adds_light_not_numbers() throws IOException {
        Raster checkers = filled(Layout.of(256, 256, Channels.GRAY), (x, y, c) -> (x + y) % 2 * 255);
        int[] small = samples(edit(Resize.maxEdge(16), checkers));
        // half the light of white is 188, not 128
        assertThat(small[8 * 16 + 8]).isBetween(187, 189);
    }

    @Test
    void resize_takes_no_color_from_what_is_not_shown() throws IOException {
        Raster cutout =
                filled(Layout.of(128, 128, Channels.RGBA), (x, y, c) -> x < 64 ? c == 3 ? 255 : 220 : c == 1 ? 255 : 0);
        int[] small = samples(edit(Resize.maxEdge(17), cutout));
        for (int i = 0; i < small.length; i += 4) {
            if (small[i + 3] > 0) {
                assertThat(Arrays.copyOfRange(small, i, i + 3)).containsOnly(220);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 64})
    void resize_gives_the_same_rows_whatever_the_bands(int rows) throws IOException {
        Raster picture = noise(Layout.of(120, 90, Channels.RGB), 3);
        Picture small = edit(Resize.maxEdge(50), picture);
        int[] whole = samples(small);
        int[] pulled = new int[whole.length];
        RowBand band = new RowBand(small.layout(), rows);
        try (RowReader reader = small.rows()) {
            int n;
            while ((n = reader.read(band)) > 0) {
                for (int i = 0; i < n * small.layout().rowSamples(); i++) {
                    pulled[band.top() * small.layout().rowSamples() + i] = band.sample(i);
                }
            }
        }
        assertThat(pulled).isEqualTo(whole);
    }

    @Test
    void resize_keeps_what_is_where() throws IOException {
        Raster picture = filled(Layout.of(200, 200, Channels.RGB), (x, y, c) -> x < 100 ? 20 : y < 100 ? 120 : 240);
        Picture small = edit(Resize.maxEdge(20), picture);
        assertThat(worst(pixel(small, 3, 3), new int[] {20, 20, 20})).isLessThan(2);
        assertThat(worst(pixel(small, 16, 3), new int[] {120, 120, 120})).isLessThan(2);
        assertThat(worst(pixel(small, 16, 16), new int[] {240, 240, 240})).isLessThan(2);
    }
}
