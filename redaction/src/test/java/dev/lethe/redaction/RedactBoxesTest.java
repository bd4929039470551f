package dev.lethe.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.spi.Reach;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes, filled. */
class RedactBoxesTest extends RedactFixture {
    @ParameterizedTest
    @EnumSource(Channels.class)
    void box_is_filled_opaquely_and_nothing_else_changes(Channels channels) throws IOException {
        Box box = new Box(3, 2, 5, 4);
        for (int bits : new int[] {8, 16}) {
            Raster original = picture(new Layout(13, 9, channels, bits, ColorProfile.SRGB));
            int[] black = new int[channels.count()];
            if (channels.hasAlpha()) {
                black[channels.colors()] = original.layout().maxSample();
            }
            assertCovered(cover(Redact.boxes(box), original), original, box, black);
        }
    }

    @Test
    void color_can_be_chosen() throws IOException {
        Box box = new Box(0, 0, 2, 2);
        Raster rgb = picture(Layout.of(4, 4, Channels.RGB));
        Raster deep = picture(new Layout(4, 4, Channels.RGBA, 16, ColorProfile.SRGB));
        Raster gray = picture(Layout.of(4, 4, Channels.GRAY));
        SolidFill fill = Redact.boxes(box).withColor(0xFF8001);

        assertCovered(cover(fill, rgb), rgb, box, 255, 128, 1);
        assertCovered(cover(fill, deep), deep, box, 65535, 128 * 257, 257, 65535);
        assertCovered(cover(fill, gray), gray, box, 151);
        assertThatThrownBy(() -> fill.withColor(-1)).hasMessageContaining("color");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 100})
    void box_is_filled_whatever_the_bands(int rows) throws IOException {
        Raster original = picture(Layout.of(10, 10, Channels.RGB));
        Picture covered = cover(Redact.boxes(new Box(0, 4, 10, 3)), original);
        RowBand band = new RowBand(original.layout(), rows);
        int seen = 0;
        try (RowReader reader = covered.rows()) {
            int n;
            while ((n = reader.read(band)) > 0) {
                for (int row = 0; row < n; row++, seen++) {
                    boolean black = band.sample(band.index(5, row)) == 0;
                    assertThat(black).isEqualTo(seen >= 4 && seen < 7);
                }
            }
        }
        assertThat(seen).isEqualTo(10);
    }

    @Test
    void source_is_not_changed() throws IOException {
        Raster original = picture(Layout.of(6, 6, Channels.GRAY));
        Raster copy = picture(Layout.of(6, 6, Channels.GRAY));
        Raster.of(cover(Redact.boxes(new Box(0, 0, 6, 6)), original), context);
        assertThat(original.all().bytes()).isEqualTo(copy.all().bytes());
    }

    @Test
    void box_outside_is_the_callers_mistake() throws IOException {
        Raster original = picture(Layout.of(20, 10, Channels.RGB));
        assertThat(cover(Redact.boxes(new Box(19, 9, 1, 1)), original)).isNotNull();
        for (Box box : new Box[] {
            new Box(20, 0, 1, 1), new Box(0, 10, 1, 1), new Box(0, 0, 21, 1), new Box(Integer.MAX_VALUE, 0, 1, 1)
        }) {
            assertThatThrownBy(() -> cover(Redact.boxes(new Box(0, 0, 1, 1), box), original))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("boxes")
                    .hasMessageContaining("20 x 10");
        }
        assertThatThrownBy(Redact::boxes).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Redact.boxes(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Redact::detected).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void padding_grows_boxes_up_to_the_edge() throws IOException {
        Raster original = picture(Layout.of(12, 12, Channels.GRAY));
        assertCovered(
                cover(Redact.boxes(new Box(1, 8, 2, 2)).withPadding(3), original), original, new Box(0, 5, 6, 7), 0);
        assertThatThrownBy(() -> Redact.boxes(new Box(0, 0, 1, 1)).withPadding(-1))
                .hasMessageContaining("pixels");
    }

    @Test
    void step_says_what_it_does() {
        assertThat(Redact.boxes(new Box(0, 0, 1, 1)).describe()).isEqualTo("cover 1 box");
        assertThat(Redact.boxes(new Box(0, 0, 1, 1), new Box(2, 2, 1, 1)).describe())
                .isEqualTo("cover 2 boxes");
        assertThat(Redact.boxes(new Box(0, 0, 1, 1)).reach()).isEqualTo(Reach.POINT);
    }
}
