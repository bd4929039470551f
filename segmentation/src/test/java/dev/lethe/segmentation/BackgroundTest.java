package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.Reach;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private static final int SIZE = 64;

    private final Segmenter segmenter = Pictures.redIsSubject(16, 16);

    /** A subject of full red in the middle, a background without red. */
    private static Raster picture(Channels channels, int bits) throws IOException {
        int max = (1 << bits) - 1;
        return Pictures.draw(SIZE, SIZE, channels, bits, (x, y, c) -> {
            if (channels.hasAlpha() && c == channels.colors()) {
                return max;
            }
            boolean subject = Pictures.inside(x, y, SIZE, SIZE);
            return c == 0 ? (subject ? max : 0) : max / 3 * c;
        });
    }

    private static Raster edit(EditStep step, Raster picture) throws IOException {
        return Raster.of(step.edit(picture, new Analysis(), Pictures.context()), Pictures.context());
    }

    @Test
    void background_becomes_transparent_and_its_colours_are_erased() throws Exception {
        for (int bits : new int[] {8, 16}) {
            int max = (1 << bits) - 1;
            for (Channels channels : new Channels[] {Channels.RGB, Channels.RGBA}) {
                Raster result = edit(Background.remove(segmenter), picture(channels, bits));
                assertThat(result.layout().channels()).isEqualTo(Channels.RGBA);
                assertThat(Pictures.pixel(result, 32, 32)).containsExactly(max, max / 3, max / 3 * 2, max);
                assertThat(Pictures.pixel(result, 2, 2)).containsExactly(0, 0, 0, 0);
            }
        }
    }

    @Test
    void background_of_a_grey_picture_becomes_transparent() throws Exception {
        Raster grey =
                Pictures.draw(SIZE, SIZE, Channels.GRAY, 8, (x, y, c) -> Pictures.inside(x, y, SIZE, SIZE) ? 255 : 9);
        Raster result = edit(Background.remove(segmenter), grey);
        assertThat(result.layout().channels()).isEqualTo(Channels.GRAY_ALPHA);
        assertThat(Pictures.pixel(result, 32, 32)).containsExactly(255, 255);
        assertThat(Pictures.pixel(result, 2, 2)).containsExactly(0, 0);
    }

    @Test
    void background_leaves_no_trace_where_the_mask_is_nearly_nothing() throws Exception {
        Raster faint = Pictures.draw(SIZE, SIZE, Channels.RGB, 8, (x, y, c) -> c == 0 ? 12 : 200);
        Raster result = edit(Background.remove(segmenter), faint);
        for (byte sample : result.all().bytes()) {
            assertThat(sample).isZero();
        }
    }

    @Test
    void background_keeps_the_pictures_own_transparency() throws Exception {
        Raster half = Pictures.draw(SIZE, SIZE, Channels.RGBA, 8, (x, y, c) -> c == 3 ? 128 : 255);
        Raster result = edit(Background.remove(segmenter), half);
        assertThat(Pictures.pixel(result, 30, 30)).containsExactly(255, 255, 255, 128);
    }

    @Test
    void background_is_replaced_by_a_colour() throws Exception {
        Raster result = edit(Background.replaceWith(0x0180FF, segmenter), picture(Channels.RGBA, 8));
        assertThat(result.layout().channels()).isEqualTo(Channels.RGB);
        assertThat(Pictures.pixel(result, 32, 32)).containsExactly(255, 85, 170);
        assertThat(Pictures.pixel(result, 2, 2)).containsExactly(0x01, 0x80, 0xFF);
        Raster deep = edit(Background.replaceWith(0x0180FF, segmenter), picture(Channels.RGB, 16));
        assertThat(Pictures.pixel(deep, 2, 2)).containsExactly(0x0101, 0x8080, 0xFFFF);
    }

    @Test
    void background_of_a_grey_picture_stays_grey_only_for_a_grey_colour() throws Exception {
        Raster grey = Raster.create(
                new Layout(SIZE, SIZE, Channels.GRAY, 8, ColorProfile.icc(new byte[] {1})), Pictures.context());
        Raster same = edit(Background.replaceWith(0x808080, segmenter), grey);
        assertThat(same.layout()).isEqualTo(grey.layout());
        assertThat(Pictures.pixel(same, 1, 1)).containsExactly(0x80);
        Raster red = edit(Background.replaceWith(0xFF0000, segmenter), grey);
        assertThat(red.layout()).isEqualTo(Layout.of(SIZE, SIZE, Channels.RGB));
        assertThat(Pictures.pixel(red, 1, 1)).containsExactly(255, 0, 0);
    }

    @Test
    void background_is_replaced_by_a_picture_that_covers_it_without_distortion() throws Exception {
        // Twice as wide as high: a quarter is cut off on each side, where it is red.
        Raster other = Pictures.draw(200, 100, Channels.RGB, 8, (x, y, c) -> {
            boolean cut = x < 48 || x >= 152;
            return c == (cut ? 0 : 1) ? 255 : 0;
        });
        Raster result = edit(Background.replaceWith(other, segmenter), picture(Channels.RGB, 8));
        assertThat(Pictures.pixel(result, 32, 32)).containsExactly(255, 85, 170);
        for (int place : new int[] {0, SIZE - 1}) {
            assertThat(Pictures.pixel(result, place, 5)).containsExactly(0, 255, 0);
            assertThat(Pictures.pixel(result, place, SIZE - 1)).containsExactly(0, 255, 0);
        }
    }

    @Test
    void background_loses_its_detail_when_blurred_and_the_subject_does_not_glow() throws Exception {
        Raster stripes = Pictures.draw(SIZE, SIZE, Channels.RGB, 8, (x, y, c) -> {
            if (c == 0) {
                return Pictures.inside(x, y, SIZE, SIZE) ? 255 : 0;
            }
            return x % 2 == 0 ? 200 : 100;
        });
        for (int radius : new int[] {3, 9, 500}) {
            Raster result = edit(Background.blur(radius, segmenter), stripes);
            assertThat(result.layout()).isEqualTo(stripes.layout());
            assertThat(Pictures.pixel(result, 32, 32)).containsExactly(255, 200, 200);
            for (int x = 0; x < 8; x++) {
                int[] pixel = Pictures.pixel(result, x, 5);
                assertThat(pixel[0]).as("radius %d, red at %d", radius, x).isLessThanOrEqualTo(2);
                assertThat(pixel[1]).as("radius %d, green at %d", radius, x).isBetween(135, 165);
            }
        }
    }

    @Test
    void background_steps_need_the_whole_picture_and_say_what_they_do() {
        EditStep step = Background.blur(20, segmenter);
        assertThat(step.reach()).isEqualTo(Reach.WHOLE);
        assertThat(step.describe()).isEqualTo("blur the background by 20 pixels (neural network on ONNX Runtime)");
    }

    @Test
    void background_refuses_values_out_of_range() {
        assertThatIllegalArgumentException().isThrownBy(() -> Background.blur(0, segmenter));
        assertThatIllegalArgumentException().isThrownBy(() -> Background.replaceWith(0x1000000, segmenter));
    }
}
