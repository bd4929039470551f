package dev.lethe.compress.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteQuantizerTest {
    private static Raster with(int colors, float dithering, Raster picture) throws IOException {
        return PaletteQuantizer.colors(colors).withDithering(dithering).apply(picture, Drawn.context());
    }

    private static double score(Raster original, Raster painted) throws IOException {
        return Ssimulacra2.score(original, painted, Drawn.context());
    }

    @ParameterizedTest
    @EnumSource(Channels.class)
    void no_more_colors_are_used_than_asked_for(Channels channels) throws IOException {
        for (int bits : new int[] {8, 16}) {
            Raster picture = Drawn.noise(new Layout(61, 47, channels, bits, ColorProfile.SRGB), bits);
            for (int colors : new int[] {3, 16, 255, 256}) {
                for (float dithering : new float[] {0, 1}) {
                    Raster painted = with(colors, dithering, picture);
                    assertThat(Drawn.colors(painted)).hasSizeBetween(2, colors);
                    assertThat(painted.layout()).isEqualTo(new Layout(61, 47, channels, 8, ColorProfile.SRGB));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Channels.class)
    void picture_of_few_colors_keeps_them_all(Channels channels) throws IOException {
        Random random = new Random(1);
        int[] palette = random.ints(40, 0, 256).toArray();
        Raster picture = Drawn.picture(
                Layout.of(50, 40, channels),
                (x, y, c) -> c == channels.colors() ? 255 - (x * 7 + y) % 40 : palette[((x * 7 + y) + c) % 40]);
        Raster painted = with(40, 1, picture);
        assertThat(painted.all().bytes()).isEqualTo(picture.all().bytes());
    }

    @Test
    void single_pixel_stays_as_it_is() throws IOException {
        Raster picture = Drawn.noise(Layout.of(1, 1, Channels.RGBA), 3);
        assertThat(with(2, 1, picture).all().bytes()).isEqualTo(picture.all().bytes());
    }

    @Test
    void opaque_stays_opaque_and_transparent_stays_transparent() throws IOException {
        Random random = new Random(5);
        Raster picture = Drawn.picture(Layout.of(80, 80, Channels.RGBA), (x, y, c) -> {
            int opacity = x < 30 ? 255 : x < 50 ? 0 : 253 + y % 2;
            return c == 3 ? opacity : random.nextInt(256);
        });
        for (int colors : new int[] {2, 3, 5, 64}) {
            Raster painted = with(colors, 1, picture);
            for (int y = 0; y < 80; y++) {
                for (int x = 0; x < 50; x++) {
                    int color = Drawn.argb(painted, x, y);
                    assertThat(x < 30 ? color >>> 24 : color).isEqualTo(x < 30 ? 255 : 0);
                }
            }
        }
    }

    @Test
    void opacity_that_fades_is_followed() throws IOException {
        Raster picture =
                Drawn.picture(Layout.of(256, 32, Channels.RGBA), (x, y, c) -> c == 3 ? x : c == 0 ? 200 : 8 * y + c);
        Raster painted = with(256, 1, picture);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 256; x++) {
                assertThat(Drawn.argb(painted, x, y) >>> 24).isBetween(x - 24, x + 24);
            }
        }
        assertThat(score(picture, painted)).isGreaterThan(80);
    }

    @Test
    void deep_samples_are_rounded_to_eight_bits() throws IOException {
        Layout deep = new Layout(4, 1, Channels.GRAY, 16, ColorProfile.SRGB);
        Raster picture = Drawn.picture(deep, (x, y, c) -> new int[] {0, 128, 129, 65_535}[x]);
        assertThat(with(256, 1, picture).all().bytes()).containsExactly(0, 0, 1, 255);
    }

    @Test
    void same_picture_gives_the_same_result() throws IOException {
        Raster picture = Drawn.noise(Layout.of(70, 50, Channels.RGBA), 9);
        assertThat(with(32, 1, picture).all().bytes())
                .isEqualTo(with(32, 1, picture).all().bytes());
    }

    @Test
    void grey_stays_grey() throws IOException {
        Raster picture = Drawn.picture(Layout.of(256, 20, Channels.RGB), (x, y, c) -> (x + y) % 256);
        for (int color : Drawn.colors(with(20, 1, picture))) {
            assertThat(color & 0xFF).isEqualTo(color >> 8 & 0xFF).isEqualTo(color >> 16 & 0xFF);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void more_colors_look_better_and_so_does_dithering_of_gradients(int bits) throws IOException {
        Raster picture = Drawn.gradient(160, 120, Channels.RGB, bits);
        double few = score(picture, with(16, 1, picture));
        double many = score(picture, with(256, 1, picture));
        assertThat(many).isGreaterThan(few + 5).isGreaterThan(70);
        assertThat(score(picture, with(32, 1, picture))).isGreaterThan(score(picture, with(32, 0, picture)));
    }

    @Test
    void plain_area_gets_no_speckles() throws IOException {
        Random random = new Random(2);
        Raster picture =
                Drawn.picture(Layout.of(100, 100, Channels.RGB), (x, y, c) -> x < 60 ? 240 - c : random.nextInt(256));
        Raster painted = with(16, 1, picture);
        Set<Integer> plain = new java.util.TreeSet<>();
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 58; x++) {
                plain.add(Drawn.argb(painted, x, y));
            }
        }
        assertThat(plain).hasSize(1);
        int color = plain.iterator().next();
        for (int c = 0; c < 3; c++) {
            assertThat(color >> 16 - 8 * c & 0xFF).isBetween(238 - c, 242 - c);
        }
    }

    @Test
    void bad_settings_are_refused() {
        assertThatThrownBy(() -> PaletteQuantizer.colors(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("most");
        assertThatThrownBy(() -> PaletteQuantizer.colors(257)).hasMessageContaining("most");
        assertThatThrownBy(() -> PaletteQuantizer.colors(16).withDithering(Float.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("degree");
    }
}
