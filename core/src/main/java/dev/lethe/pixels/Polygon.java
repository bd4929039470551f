package dev.lethe.pixels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A polygon, filled by the even-odd rule; every pixel that it touches belongs to it, so that nothing of what lies under
 * its edge stays visible.
 *
 * @param corners at least three, in order
 */
public record Polygon(List<Corner> corners) implements Region {
    /**
     * A corner, in pixels from the upper left corner of the picture. Corners may lie outside of it.
     *
     * @param x to the right
     * @param y downwards
     */
    public record Corner(double x, double y) {
        /** Checks that the numbers are within reach of a picture. */
        public Corner {
            if (!(Math.abs(x) <= 1e9) || !(Math.abs(y) <= 1e9)) {
                throw new IllegalArgumentException("corner: must be finite and within a billion pixels");
            }
        }
    }

    /** Checks the number of corners. */
    public Polygon {
        corners = List.copyOf(corners);
        if (corners.size() < 3) {
            throw new IllegalArgumentException("corners: must be at least 3");
        }
    }

    /**
     * A rectangle turned about its centre.
     *
     * @param degrees clockwise as displayed
     */
    public static Polygon rotated(double centerX, double centerY, double width, double height, double degrees) {
        double radians = Math.toRadians(degrees);
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        double[][] signs = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        List<Corner> corners = new ArrayList<>(4);
        for (double[] sign : signs) {
            double dx = sign[0] * width / 2;
            double dy = sign[1] * height / 2;
            corners.add(new Corner(centerX + dx * cos - dy * sin, centerY + dx * sin + dy * cos));
        }
        return new Polygon(corners);
    }

    @Override
    public Box bounds() {
        int left = (int) Math.max(0, Math.floor(min(true)));
        int top = (int) Math.max(0, Math.floor(min(false)));
        int right = (int) Math.ceil(-negatedMax(true));
        int bottom = (int) Math.ceil(-negatedMax(false));
        return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private double min(boolean x) {
        return corners.stream().mapToDouble(c -> x ? c.x() : c.y()).min().orElseThrow();
    }

    private double negatedMax(boolean x) {
        return corners.stream().mapToDouble(c -> x ? -c.x() : -c.y()).min().orElseThrow();
    }

    @Override
    public int[] runs(int y) {
        List<double[]> touched = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            edge(corners.get(i), corners.get((i + 1) % corners.size()), y, touched);
        }
        inside(y + 0.5, touched);
        return merged(touched);
    }

    /** The part of an edge within the row. */
    private static void edge(Corner a, Corner b, int y, List<double[]> target) {
        double low = Math.max(y, Math.min(a.y(), b.y()));
        double high = Math.min(y + 1.0, Math.max(a.y(), b.y()));
        if (low > high || low == high && (low == y || low == y + 1.0)) {
            return; // elsewhere, or no more than a touch of the row's own edge
        }
        double first = at(a, b, low);
        double second = a.y() == b.y() ? b.x() : at(a, b, high);
        target.add(new double[] {Math.min(first, second), Math.max(first, second)});
    }

    private static double at(Corner a, Corner b, double y) {
        return a.y() == b.y() ? a.x() : a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y());
    }

    /** What lies between the crossings of the middle of the row. */
    private void inside(double middle, List<double[]> target) {
        double[] crossings = new double[corners.size()];
        int count = 0;
        for (int i = 0; i < corners.size(); i++) {
            Corner a = corners.get(i);
            Corner b = corners.get((i + 1) % corners.size());
            if (a.y() <= middle != b.y() <= middle) {
                crossings[count++] = at(a, b, middle);
            }
        }
        Arrays.sort(crossings, 0, count);
        for (int i = 0; i + 1 < count; i += 2) {
            target.add(new double[] {crossings[i], crossings[i + 1]});
        }
    }

    private static int[] merged(List<double[]> touched) {
        touched.sort((a, b) -> Double.compare(a[0], b[0]));
        int[] runs = new int[2 * touched.size()];
        int end = 0;
        for (double[] part : touched) {
            int from = (int) Math.max(0, Math.floor(part[0]));
            int to = (int) Math.ceil(part[1]);
            if (to <= from) {
                continue; // left of the picture, or on the line between two pixels
            }
            if (end > 0 && from <= runs[end - 1]) {
                runs[end - 1] = Math.max(runs[end - 1], to);
            } else {
                runs[end++] = from;
                runs[end++] = to;
            }
        }
        return Arrays.copyOf(runs, end);
    }
}
