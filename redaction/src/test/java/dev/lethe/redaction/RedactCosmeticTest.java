package dev.lethe.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Veils, which hide less than a fill. */
class RedactCosmeticTest extends RedactFixture {
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
}
