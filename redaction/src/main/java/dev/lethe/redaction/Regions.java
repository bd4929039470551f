package dev.lethe.redaction;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detector;
import dev.lethe.spi.Reach;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where to cover. */
sealed interface Regions {
    /** What is covered, for reports. */
    String describe();

    /** How much of the picture must be at hand to know. */
    Reach reach();

    /** The picture to draw on: the given one, or the one that had to be brought into memory to look at it. */
    Picture ready(Picture picture, RunContext context) throws IOException;

    /** The picture to look at, if somebody has to. */
    @FunctionalInterface
    interface Pixels {
        Picture picture() throws IOException;
    }

    /** The boxes, each inside the picture, whose layout is given. */
    List<Box> find(Layout layout, Pixels pixels, RunContext context) throws IOException;

    /** Boxes that the caller knows. They must fit: a box that misses would leave bare what was meant to be covered. */
    record Given(List<Box> boxes) implements Regions {
        @Override
        public String describe() {
            return boxes.size() == 1 ? "1 box" : boxes.size() + " boxes";
        }

        @Override
        public Reach reach() {
            return Reach.POINT;
        }

        @Override
        public Picture ready(Picture picture, RunContext context) {
            return picture;
        }

        @Override
        public List<Box> find(Layout layout, Pixels pixels, RunContext context) {
            for (Box box : boxes) {
                if (!box.fits(layout.width(), layout.height())) {
                    throw new IllegalArgumentException("boxes: " + box.x() + "," + box.y() + "," + box.width() + ","
                            + box.height() + " does not lie inside the picture, which is " + layout.width() + " x "
                            + layout.height() + " pixels as displayed");
                }
            }
            return boxes;
        }
    }

    /** Boxes that detectors find; what reaches over the picture's edge is cut. */
    record Detected(List<Detector> detectors) implements Regions {
        @Override
        public String describe() {
            return detectors.stream().map(Detector::name).collect(Collectors.joining(", "));
        }

        @Override
        public Reach reach() {
            return Reach.WHOLE;
        }

        @Override
        public Picture ready(Picture picture, RunContext context) throws IOException {
            return Raster.of(picture, context);
        }

        @Override
        public List<Box> find(Layout layout, Pixels pixels, RunContext context) throws IOException {
            Picture ready = ready(pixels.picture(), context);
            List<Box> boxes = new ArrayList<>();
            for (Detector detector : detectors) {
                context.check();
                detector.detect(ready, context)
                        .forEach(found -> boxes.add(found.region().bounds()));
            }
            return boxes;
        }
    }
}
