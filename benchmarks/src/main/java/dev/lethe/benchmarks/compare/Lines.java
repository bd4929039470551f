package dev.lethe.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A plot of two figures over each other, both axes logarithmic: how work grows; or the second from 0 to 1. Reads lines of {@code name,x,y};
 * names of the same colour begin alike, up to a colon. Lethe's lines are drawn through.
 *
 * <p>Usage: {@code Lines TABLE.csv PLOT.svg TITLE X-AXIS Y-AXIS [share]}.
 */
public final class Lines {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 230;
    private static final int TOP = 38;
    private static final int BOTTOM = 48;

    private final Map<String, List<double[]>> curves = new LinkedHashMap<>();
    private double leastX = Double.MAX_VALUE;
    private double mostX;
    private double leastY = Double.MAX_VALUE;
    private double mostY;

    private final boolean share;

    private Lines(boolean share) {
        this.share = share;
    }

    /** Reads, draws, writes. */
    public static void main(String[] args) throws IOException {
        Lines lines = new Lines(args.length > 5);
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] parts = line.split(",");
            lines.add(parts[0], Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
        }
        Files.writeString(Path.of(args[1]), lines.svg(args[2], args[3], args[4]));
    }

    private void add(String name, double x, double y) {
        curves.computeIfAbsent(name, key -> new ArrayList<>()).add(new double[] {x, y});
        leastX = Math.min(leastX, Math.pow(10, Math.floor(Math.log10(x))));
        mostX = Math.max(mostX, Math.pow(10, Math.ceil(Math.log10(x))));
        leastY = Math.min(leastY, Math.pow(10, Math.floor(Math.log10(y))));
        mostY = Math.max(mostY, Math.pow(10, Math.ceil(Math.log10(y))));
    }

    private String svg(String title, String xAxis, String yAxis) {
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        for (double x = leastX; x <= mostX * 1.01; x *= 10) {
            svg.grid(x(x), TOP, x(x), HEIGHT - BOTTOM);
            svg.text(x(x), HEIGHT - BOTTOM + 18, "middle", number(x));
        }
        for (double y = share ? 0 : leastY; y <= (share ? 1.01 : mostY * 1.01); y = share ? y + 0.1 : y * 10) {
            svg.grid(LEFT, y(y), WIDTH - RIGHT, y(y));
            svg.text(LEFT - 6, y(y) + 4, "end", share ? String.format(Locale.ROOT, "%.1f", y) : number(y));
        }
        svg.text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", xAxis);
        svg.text(WIDTH - RIGHT + 12, TOP + 4, "start", yAxis);
        List<String> groups =
                curves.keySet().stream().map(Lines::group).distinct().toList();
        int index = 0;
        for (Map.Entry<String, List<double[]>> curve : curves.entrySet()) {
            String color = Svg.color(groups.indexOf(group(curve.getKey())));
            draw(svg, curve.getKey(), curve.getValue(), color, index++);
        }
        return svg.end();
    }

    /** What curves of one colour have in common. */
    private static String group(String name) {
        return name.split(": ", 2)[0];
    }

    private void draw(Svg svg, String name, List<double[]> points, String color, int index) {
        StringBuilder line = new StringBuilder();
        for (double[] point : points) {
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point[0]), y(point[1])));
            svg.dot(x(point[0]), y(point[1]), color);
        }
        int pattern = pattern(name);
        svg.curve(line.toString().strip(), color, pattern);
        double y = TOP + 28 + 20.0 * index;
        int from = WIDTH - RIGHT + 12;
        svg.curve(String.format(Locale.ROOT, "%d,%.1f %d,%.1f", from, y, from + 26, y), color, pattern);
        svg.text(from + 32, y + 4, "start", name);
    }

    /** Lines of the same colour that are not ours differ by their dashes. */
    private int pattern(String name) {
        List<String> others = curves.keySet().stream()
                .filter(other -> group(other).equals(group(name)) && !other.contains("Lethe"))
                .toList();
        return others.indexOf(name) + 1;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.2f" : "%,.0f", value);
    }

    private double x(double value) {
        return LEFT + (WIDTH - RIGHT - LEFT) * Math.log(value / leastX) / Math.log(mostX / leastX);
    }

    private double y(double value) {
        double up = share ? value : Math.log(value / leastY) / Math.log(mostY / leastY);
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * up;
    }
}
