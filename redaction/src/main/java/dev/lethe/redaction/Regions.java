package dev.lethe.redaction;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.Region;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
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

    /**
     * What was found or given.
     *
     * @param legible why a part of it may be read again through a blur; empty if it can't be read
     */
    record Found(List<Region> regions, String legible) {}

    /** The regions of a picture, whose layout is given. */
    Found find(Layout layout, Pixels pixels, RunContext context) throws IOException;

    /** Regions that the caller knows. They must fit: one that misses would leave bare what was meant to be covered. */
    record Given(List<Region> regions) implements Regions {
        /** Checks that there is something to cover. */
        public Given {
            regions = List.copyOf(regions);
            if (regions.isEmpty()) {
                throw new IllegalArgumentException("regions: must not be empty; nothing would be covered");
            }
        }

        @Override
        public String describe() {
            String kind = regions.stream().allMatch(Box.class::isInstance) ? "box" : "region";
            return regions.size() == 1 ? "1 " + kind : regions.size() + (kind.equals("box") ? " boxes" : " regions");
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
        public Found find(Layout layout, Pixels pixels, RunContext context) {
            for (Region region : regions) {
                Box box = region.bounds();
                if (!fits(region, layout)) {
                    throw new IllegalArgumentException("boxes: " + box.x() + "," + box.y() + "," + box.width() + ","
                            + box.height() + " does not lie inside the picture, which is " + layout.width() + " x "
                            + layout.height() + " pixels as displayed");
                }
            }
            return new Found(regions, "nobody looked what the given regions show");
        }

        /** A box must lie inside; other shapes must touch the picture, since round a corner they reach over its edge. */
        private static boolean fits(Region region, Layout layout) {
            if (region instanceof Box box) {
                return box.fits(layout.width(), layout.height());
            }
            return region.touches(layout.width(), layout.height());
        }
    }

    /** Regions that detectors find; what reaches over the picture's edge is cut. */
    record Detected(List<Detector> detectors) implements Regions {
        /** Checks that there is something to look for. */
        public Detected {
            detectors = List.copyOf(detectors);
            if (detectors.isEmpty()) {
                throw new IllegalArgumentException("detectors: must not be empty; nothing would be covered");
            }
        }

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
        public Found find(Layout layout, Pixels pixels, RunContext context) throws IOException {
            Picture ready = ready(pixels.picture(), context);
            List<Region> regions = new ArrayList<>();
            String legible = "";
            for (Detector detector : detectors) {
                context.check();
                for (Detection detection : detector.detect(ready, context)) {
                    regions.add(detection.region());
                    if (canBeRead(detection.kind())) {
                        legible = detector.name() + " were found";
                    }
                }
            }
            return new Found(regions, legible);
        }

        private static boolean canBeRead(Detection.Kind kind) {
            return switch (kind) {
                case CODE, TEXT, PERSONAL_DATA -> true;
                case FACE, OBJECT -> false;
            };
        }
    }
}
