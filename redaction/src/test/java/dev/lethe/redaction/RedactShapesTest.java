package dev.lethe.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Ellipse;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.PixelMask;
import dev.lethe.pixels.Polygon;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.Region;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapes of other kinds than boxes, filled. */
class RedactShapesTest extends RedactFixture {
    @Test
    void shapes_cover_every_pixel_that_they_touch_and_no_other() throws IOException {
        Raster original = picture(Layout.of(40, 30, Channels.RGBA));
        List<Region> shapes = List.of(
                new Ellipse(20, 15, 12, 7.5),
                Ellipse.within(new Box(0, 0, 9, 9)),
                Polygon.rotated(20, 15, 20, 8, 30),
                Polygon.rotated(0, 0, 10, 10, 45),
                PixelMask.of(new Box(5, 5, 20, 20), (x, y) -> (x + y) % 3 == 0));
        for (Region shape : shapes) {
            Raster covered = Raster.of(cover(Redact.regions(List.of(shape)), original), context);
            for (int y = 0; y < 30; y++) {
                for (int x = 0; x < 40; x++) {
                    int at = original.index(x, y);
                    boolean black =
                            covered.all().sample(at) == 0 && covered.all().sample(at + 3) == 255;
                    boolean same = covered.all().sample(at) == original.all().sample(at)
                            && covered.all().sample(at + 3) == original.all().sample(at + 3);
                    assertThat(holds(shape, x, y) ? black : same)
                            .as("%s at %d,%d", shape, x, y)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void shape_that_misses_the_picture_is_the_callers_mistake() throws IOException {
        Raster original = picture(Layout.of(20, 10, Channels.RGB));
        for (Region shape :
                List.of(new Ellipse(30, 5, 4, 4), new Ellipse(-9, 5, 4, 4), Polygon.rotated(10, 20, 5, 5, 10))) {
            assertThatThrownBy(() -> cover(Redact.regions(List.of(shape)), original))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("20 x 10");
        }
        assertThatThrownBy(() -> Redact.regions(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void padding_grows_shapes_on_all_sides() throws IOException {
        Raster original = picture(Layout.of(40, 30, Channels.GRAY));
        PixelMask dots = PixelMask.of(new Box(10, 10, 11, 1), (x, y) -> x == 10 || x == 20);
        Raster covered = Raster.of(cover(Redact.regions(List.of(dots)).withPadding(2), original), context);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                boolean inside = Math.abs(y - 10) <= 2 && (Math.abs(x - 10) <= 2 || Math.abs(x - 20) <= 2);
                assertThat(covered.all().sample(covered.index(x, y)) == 0).isEqualTo(inside);
            }
        }
    }
}
