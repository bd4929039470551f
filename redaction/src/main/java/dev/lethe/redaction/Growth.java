package dev.lethe.redaction;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Ellipse;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.PixelMask;
import dev.lethe.pixels.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How regions grow before they are covered.
 *
 * @param padding pixels on all sides
 * @param width how wide they become
 */
record Growth(int padding, Width width) {
    /** As found. */
    static final Growth NONE = new Growth(0, Width.OWN);

    /** How wide a region becomes. */
    enum Width {
        /** As it is. */
        OWN,
        /** From the first to the last region in the same row. */
        LINE,
        /** From edge to edge. */
        PICTURE
    }

    Growth {
        if (padding < 0) {
            throw new IllegalArgumentException("pixels: must be 0 or more, is " + padding);
        }
    }

    Growth withPadding(int pixels) {
        return new Growth(pixels, width);
    }

    Growth withWidth(Width other) {
        return new Growth(padding, other);
    }

    /** The grown regions; those that do not reach into the picture are left out. */
    List<Region> apply(List<Region> regions, Layout layout) {
        List<Region> inside = regions.stream()
                .filter(region -> region.touches(layout.width(), layout.height()))
                .toList();
        List<Region> widened = switch (width) {
            case OWN -> inside;
            case LINE -> lines(inside);
            case PICTURE ->
                inside.stream()
                        .map(region -> fullWidth(region.bounds(), layout))
                        .toList();
        };
        return padding == 0
                ? widened
                : widened.stream().map(region -> padded(region, layout)).toList();
    }

    private static Region fullWidth(Box box, Layout layout) {
        return new Box(0, box.y(), layout.width(), box.height());
    }

    /** Boxes that hold what stands in one row, whatever lies between. */
    private static List<Region> lines(List<Region> regions) {
        List<Box> boxes = regions.stream()
                .map(Region::bounds)
                .sorted(Comparator.comparingLong(box -> 2L * box.y() + box.height()))
                .toList();
        List<Region> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= boxes.size(); i++) {
            if (i == boxes.size() || !sameRow(boxes.get(i - 1), boxes.get(i))) {
                lines.add(around(boxes.subList(start, i)));
                start = i;
            }
        }
        return lines;
    }

    /** Whether at least half of the lower of two boxes lies beside the other. */
    private static boolean sameRow(Box a, Box b) {
        long top = Math.max(a.y(), b.y());
        long bottom = Math.min((long) a.y() + a.height(), (long) b.y() + b.height());
        return 2 * (bottom - top) >= Math.min(a.height(), b.height());
    }

    private static Region around(List<Box> boxes) {
        int left = boxes.stream().mapToInt(Box::x).min().orElseThrow();
        int top = boxes.stream().mapToInt(Box::y).min().orElseThrow();
        long right = boxes.stream()
                .mapToLong(box -> (long) box.x() + box.width())
                .max()
                .orElseThrow();
        long bottom = boxes.stream()
                .mapToLong(box -> (long) box.y() + box.height())
                .max()
                .orElseThrow();
        return new Box(left, top, (int) Math.min(Integer.MAX_VALUE, right - left), (int)
                Math.min(Integer.MAX_VALUE, bottom - top));
    }

    private Region padded(Region region, Layout layout) {
        if (region instanceof Ellipse ellipse) {
            return new Ellipse(
                    ellipse.centerX(), ellipse.centerY(), ellipse.radiusX() + padding, ellipse.radiusY() + padding);
        }
        return region instanceof Box box
                ? padded(box, layout)
                : PixelMask.grown(region, padding, layout.width(), layout.height());
    }

    private Box padded(Box box, Layout layout) {
        int left = (int) Math.max(0, (long) box.x() - padding);
        int top = (int) Math.max(0, (long) box.y() - padding);
        int right = (int) Math.min(layout.width(), (long) box.x() + box.width() + padding);
        int bottom = (int) Math.min(layout.height(), (long) box.y() + box.height() + padding);
        return new Box(left, top, right - left, bottom - top);
    }
}
