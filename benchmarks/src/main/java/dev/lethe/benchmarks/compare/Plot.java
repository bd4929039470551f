package dev.lethe.benchmarks.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Scores over bits per pixel, a curve for each contender; ours are drawn through, the others dashed.
 *
 * @param title above all
 * @param curves by name, in order
 */
record Plot(String title, Map<String, List<Point>> curves) {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 460;
    private static final int LEFT = 46;
    private static final int RIGHT = 190;
    private static final int TOP = 38;
    private static final int BOTTOM = 44;
    private static final int SCORE_STEP = 10;

    String svg() {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        double most = Math.ceil(points(true));
        double least = SCORE_STEP * Math.floor(points(false) / SCORE_STEP);
        for (double score = least; score <= 100; score += SCORE_STEP) {
            svg.grid(LEFT, y(score, least), WIDTH - RIGHT, y(score, least));
            svg.text(LEFT - 6, y(score, least) + 4, "end", String.format(Locale.ROOT, "%.0f", score));
        }
        for (int bits = 0; bits <= most; bits++) {
            svg.grid(x(bits, most), TOP, x(bits, most), HEIGHT - BOTTOM);
            svg.text(x(bits, most), HEIGHT - BOTTOM + 18, "middle", Integer.toString(bits));
        }
        svg.text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "bits per pixel");
        int index = 0;
        for (Map.Entry<String, List<Point>> curve : curves.entrySet()) {
            draw(svg, curve, index++, most, least);
        }
        return svg.end();
    }

    private static void draw(Svg svg, Map.Entry<String, List<Point>> curve, int index, double most, double least) {
        StringBuilder line = new StringBuilder();
        for (Point point : curve.getValue()) {
            double x = x(point.bits(), most);
            double y = y(point.score(), least);
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            svg.dot(x, y, Svg.color(index));
        }
        int pattern = curve.getKey().startsWith("Lethe") ? 0 : 1;
        svg.curve(line.toString().strip(), Svg.color(index), pattern);
        double y = TOP + 14 + 20.0 * index;
        int from = WIDTH - RIGHT + 12;
        svg.curve(String.format(Locale.ROOT, "%d,%.1f %d,%.1f", from, y, from + 26, y), Svg.color(index), pattern);
        svg.text(from + 32, y + 4, "start", curve.getKey());
    }

    /** The most bits or the least score. */
    private double points(boolean bits) {
        return curves.values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(point -> bits ? point.bits() : -point.score())
                        .max()
                        .orElse(1)
                * (bits ? 1 : -1);
    }

    private static double x(double bits, double most) {
        return LEFT + bits / most * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double score, double least) {
        return HEIGHT - BOTTOM - (score - least) / (100 - least) * (HEIGHT - BOTTOM - TOP);
    }
}
