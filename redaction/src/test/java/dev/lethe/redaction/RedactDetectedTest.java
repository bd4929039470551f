package dev.lethe.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.MissingCapabilityException;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import dev.lethe.spi.Reach;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What detectors find, filled. */
class RedactDetectedTest extends RedactFixture {
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
}
