package dev.lethe.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.Limits;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.Region;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.Detection;
import dev.lethe.spi.Detector;
import java.io.IOException;
import java.util.List;

/** Pictures to be covered, and detectors whose findings are known. */
abstract class RedactFixture {
    final RunContext context = RunContext.of(Limits.desktop());

    Raster picture(Layout layout) throws IOException {
        Raster raster = Raster.create(layout, context);
        for (int i = 0; i < layout.rowSamples() * layout.height(); i++) {
            raster.all().set(i, 1 + i % 97);
        }
        return raster;
    }

    Picture cover(SolidFill fill, Picture picture) throws IOException {
        return fill.edit(picture, new Analysis(), context);
    }

    /** Checks every sample: the fill inside, the picture's own outside. */
    void assertCovered(Picture covered, Raster original, Box box, int... fill) throws IOException {
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

    static boolean holds(Region region, int x, int y) {
        int[] runs = region.runs(y);
        for (int i = 0; i < runs.length; i += 2) {
            if (x >= runs[i] && x < runs[i + 1]) {
                return true;
            }
        }
        return false;
    }

    record Finder(String name, List<Box> boxes) implements Detector {
        @Override
        public List<Detection> detect(Picture picture, RunContext context) {
            assertThat(picture).isInstanceOf(Raster.class);
            return boxes.stream()
                    .map(box -> new Detection(Detection.Kind.OBJECT, "thing", box, 1))
                    .toList();
        }
    }
}
