package dev.lethe.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limits;
import dev.lethe.MissingCapabilityException;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Ellipse;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.PixelMask;
import dev.lethe.pixels.Polygon;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.Region;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import dev.lethe.spi.Reach;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactTest {
    private final RunContext context = RunContext.of(Limits.desktop());

    private Raster picture(Layout layout) throws IOException {
        Raster raster = Raster.create(layout, context);
        for (int i = 0; i < layout.rowSamples() * layout.height(); i++) {
            raster.all().set(i, 1 + i % 97);
        }
        return raster;
    }

    private Picture cover(SolidFill fill, Picture picture) throws IOException {
        return fill.edit(picture, new Analysis(), context);
    }

    /** Checks every sample: the fill inside, the picture's own outside. */
    private void assertCovered(Picture covered, Raster original, Box box, int... fill) throws IOException {
        Raster raster = Raster.of(covered, context);
        int channels = fill.length;
        for (int y = 0; y < original.layout().height(); y++) {
            for (int x = 0; x < original.layout().width(); x++) {
                boolean inside =
                        x >= box.x() && x < box.x() + box.width() && y >= box.y() && y < box.y() + box.height();
                for (int c = 0; c < channels; c++) {
                    int i = raster.index(x, y) + c;
                    assertThat(raster.all().sample(i))
                            .as("%d,%d", x, y)
                            .isEqualTo(inside ? fill[c] : original.all().sample(i));
                }
            }
        }
    }

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

    private record Finder(String name, List<Box> boxes) implements Detector {
        @Override
        public List<Detection> detect(Picture picture, RunContext context) {
            assertThat(picture).isInstanceOf(Raster.class);
            return boxes.stream()
                    .map(box -> new Detection(Detection.Kind.OBJECT, "thing", box, 1))
                    .toList();
        }
    }

    @Test
    void what_detectors_find_is_covered() throws IOException {
        Raster original = picture(Layout.of(12, 12, Channels.GRAY));
        Finder codes = new Finder("codes", List.of(new Box(1, 1, 2, 3)));
        Finder none = new Finder("faces", List.of());
        SolidFill fill = Redact.detected(none, codes);

        assertThat(fill.describe()).isEqualTo("cover faces, codes");
        assertThat(fill.reach()).isEqualTo(Reach.WHOLE);
        assertCovered(cover(fill, original), original, new Box(1, 1, 2, 3), 0);
        assertThat(cover(Redact.detected(none), original)).isSameAs(original);
    }

    @Test
    void what_detectors_find_beyond_the_edge_is_cut() throws IOException {
        Raster original = picture(Layout.of(12, 12, Channels.GRAY));
        Finder wide = new Finder("codes", List.of(new Box(8, 8, 100, 100), new Box(50, 50, 3, 3)));
        assertCovered(cover(Redact.detected(wide), original), original, new Box(8, 8, 4, 4), 0);
    }

    @Test
    void detector_that_can_not_run_stops_everything() throws IOException {
        Raster original = picture(Layout.of(4, 4, Channels.GRAY));
        Detector broken = new Detector() {
            @Override
            public String name() {
                return "faces";
            }

            @Override
            public List<Detection> detect(Picture picture, RunContext run) throws MissingCapabilityException {
                throw new MissingCapabilityException("no model");
            }
        };
        assertThatThrownBy(() -> cover(Redact.detected(broken), original))
                .isInstanceOf(MissingCapabilityException.class);
    }

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

    private static boolean holds(Region region, int x, int y) {
        int[] runs = region.runs(y);
        for (int i = 0; i < runs.length; i += 2) {
            if (x >= runs[i] && x < runs[i + 1]) {
                return true;
            }
        }
        return false;
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

    @Test
    void lengths_of_words_do_not_show_when_regions_are_widened() throws IOException {
        Raster original = picture(Layout.of(60, 40, Channels.GRAY));
        Finder words = new Finder(
                "text",
                List.of(new Box(30, 11, 8, 8), new Box(5, 10, 10, 8), new Box(50, 12, 4, 5), new Box(7, 30, 5, 6)));

        Raster lines = Raster.of(cover(Redact.detected(words).widenedToLine(), original), context);
        Raster full = Raster.of(cover(Redact.detected(words).widenedToPicture(), original), context);

        for (int x = 0; x < 60; x++) {
            assertThat(lines.all().sample(lines.index(x, 14)) == 0).isEqualTo(x >= 5 && x < 54);
            assertThat(lines.all().sample(lines.index(x, 32)) == 0).isEqualTo(x >= 7 && x < 12);
            assertThat(full.all().sample(full.index(x, 14))).isZero();
            assertThat(full.all().sample(full.index(x, 32))).isZero();
            assertThat(full.all().sample(full.index(x, 25))).isNotZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Veil.class)
    void veil_is_made_of_nothing_but_the_region_and_leaves_the_rest(Veil veil) throws IOException {
        Raster original = picture(Layout.of(60, 50, Channels.RGBA));
        Box box = new Box(10, 5, 30, 40);

        Raster veiled = Raster.of(
                Redact.cosmetic(veil, new Finder("faces", List.of(box))).edit(original, new Analysis(), context),
                context);

        for (int y = 0; y < 50; y++) {
            for (int x = 0; x < 60; x++) {
                int at = veiled.index(x, y);
                if (holds(box, x, y)) {
                    assertThat(veiled.all().sample(at + 3)).isEqualTo(255);
                    assertThat(veiled.all().sample(at)).isBetween(1, 97);
                } else {
                    assertThat(veiled.all().sample(at)).isEqualTo(original.all().sample(at));
                }
            }
        }
        int at = veiled.index(12, 7);
        assertThat(veiled.all().sample(at)).isNotEqualTo(original.all().sample(at));
    }

    @Test
    void veil_shows_no_colour_that_was_hidden_under_alpha() throws IOException {
        Raster original = Raster.create(Layout.of(32, 32, Channels.RGBA), context);
        for (int i = 0; i < original.all().bytes().length; i += 4) {
            original.all().set(i, 200); // and transparent
        }
        Raster veiled = Raster.of(
                Redact.cosmetic(Veil.BLUR, List.of(new Box(0, 0, 32, 32)))
                        .forced()
                        .edit(original, new Analysis(), context),
                context);
        assertThat(veiled.all().sample(0)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Detection.Kind.class,
            names = {"CODE", "TEXT", "PERSONAL_DATA"})
    void veil_over_what_can_be_read_is_refused_unless_forced(Detection.Kind kind) throws IOException {
        Raster original = picture(Layout.of(30, 30, Channels.GRAY));
        Detector finder = new Kinds(kind);
        Cosmetic veil = Redact.cosmetic(Veil.PIXELATE, finder);

        assertThatThrownBy(() -> veil.edit(original, new Analysis(), context))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("computed back")
                .hasMessageContaining("solid fill");
        assertThat(veil.forced().edit(original, new Analysis(), context)).isNotSameAs(original);
        Cosmetic given = Redact.cosmetic(Veil.BLUR, List.of(new Box(1, 1, 9, 9)));
        assertThatThrownBy(() -> given.edit(original, new Analysis(), context))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody looked");
    }

    private record Kinds(Detection.Kind kind) implements Detector {
        @Override
        public String name() {
            return "things";
        }

        @Override
        public List<Detection> detect(Picture picture, RunContext run) {
            return List.of(new Detection(kind, "thing", new Box(2, 2, 10, 10), 1));
        }
    }

    @Test
    void step_says_what_it_does() {
        assertThat(Redact.boxes(new Box(0, 0, 1, 1)).describe()).isEqualTo("cover 1 box");
        assertThat(Redact.boxes(new Box(0, 0, 1, 1), new Box(2, 2, 1, 1)).describe())
                .isEqualTo("cover 2 boxes");
        assertThat(Redact.boxes(new Box(0, 0, 1, 1)).reach()).isEqualTo(Reach.POINT);
    }
}
