package dev.lethe.toolkit.preview;

import dev.lethe.Orientation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How differently a hidden picture and the picture show: 0 is the same, 1 is black where the other is white.
 *
 * <p>Both are looked at as a few cells of lightness. A copy may be turned, be a little brighter or have more contrast,
 * have bars on two sides, show the middle only, or be shifted by less than a cell; none of that counts. What counts is the
 * place where the two differ most, so that a small part that was covered is not lost in the rest.
 */
final class Distance {
    /** Cells along the longer edge. */
    private static final int CELLS = 64;
    /** Cells across a place that is looked at as one: a sixteenth of the picture. */
    private static final int PLACE = 4;
    /** Aspects closer than that are taken for the same. */
    private static final double SAME_ASPECT = 0.01;
    /** The most contrast of a bar; noise of coding is below it. */
    private static final double FLAT = 8;
    /** Thumbnails of some cameras show a little more or less than the picture does. */
    private static final double MARGIN = 0.97;

    private static final int FITS = 4;

    private Distance() {}

    /**
     * The distance in the first arrangement in which the two fit well enough, or else in the best one.
     *
     * @param enough no better arrangement is looked for below that distance
     */
    static double between(Luma picture, Luma hidden, double enough) {
        double least = 1;
        for (Orientation turn : Orientation.values()) {
            for (Arrangement way : arrangements(picture, hidden, turn)) {
                if (least <= enough) {
                    return least;
                }
                least = Math.min(least, compare(picture, way.seen(), hidden, way.hidden(), turn));
            }
        }
        return least;
    }

    /** Areas of the two that may show the same. */
    private record Arrangement(Area seen, Area hidden) {}

    private static List<Arrangement> arrangements(Luma picture, Luma hidden, Orientation turn) {
        Area seen = Area.of(picture);
        Area all = Area.of(hidden);
        double aspect = turn.swapsAxes() ? 1 / seen.aspect() : seen.aspect();
        List<Arrangement> ways = new ArrayList<>();
        add(ways, seen, all);
        if (Math.abs(aspect / all.aspect() - 1) > SAME_ASPECT) {
            Area within = all.cutTo(aspect);
            if (barsAround(within, hidden)) {
                add(ways, seen, within);
            }
            add(ways, seen.cutTo(turn.swapsAxes() ? 1 / all.aspect() : all.aspect()), all);
        }
        return ways;
    }

    private static void add(List<Arrangement> ways, Area seen, Area hidden) {
        ways.add(new Arrangement(seen, hidden));
        ways.add(new Arrangement(seen.scaled(MARGIN, MARGIN), hidden));
        ways.add(new Arrangement(seen, hidden.scaled(MARGIN, MARGIN)));
    }

    /** Whether nothing is shown beside an area: two bars of one tone each. */
    private static boolean barsAround(Area area, Luma hidden) {
        List<Area> bars = new ArrayList<>();
        if (area.top() >= 1) {
            bars.add(new Area(0, 0, hidden.width(), area.top()));
            bars.add(new Area(0, hidden.height() - area.top(), hidden.width(), area.top()));
        } else if (area.left() >= 1) {
            bars.add(new Area(0, 0, area.left(), hidden.height()));
            bars.add(new Area(hidden.width() - area.left(), 0, area.left(), hidden.height()));
        }
        return bars.stream().allMatch(bar -> isFlat(bar, hidden));
    }

    private static boolean isFlat(Area bar, Luma hidden) {
        // The edge towards the picture is blurred by scaling and coding.
        Area inner = bar.scaled(bar.width() > bar.height() ? 1 : 0.5, bar.width() > bar.height() ? 0.5 : 1);
        return Grid.of(hidden, inner, 16, 16).contrast() <= FLAT;
    }

    private static double compare(Luma picture, Area seen, Luma hidden, Area part, Orientation turn) {
        int columns = seen.width() >= seen.height() ? CELLS : side(seen.aspect());
        int rows = seen.width() >= seen.height() ? side(1 / seen.aspect()) : CELLS;
        Grid left = Grid.of(picture, seen, columns, rows);
        int hiddenColumns = turn.swapsAxes() ? rows : columns;
        Grid right = Grid.of(hidden, part, hiddenColumns, columns * rows / hiddenColumns)
                .turned(turn);
        return difference(fitted(left, right), right);
    }

    private static int side(double shareOfLonger) {
        return Math.max(PLACE, (int) Math.round(CELLS * shareOfLonger));
    }

    /** The one grid with the brightness and contrast of the other, as far as a copy may differ in those. */
    private static Grid fitted(Grid from, Grid to) {
        int count = from.cells().length;
        double gain = 1;
        double offset = 0;
        double bound = Double.MAX_VALUE;
        for (int i = 0; i < FITS; i++) {
            double[] sums = new double[5];
            for (int at = 0; at < count; at++) {
                double a = from.cells()[at];
                double b = to.cells()[at];
                if (Math.abs(gain * a + offset - b) <= bound) {
                    sums[0]++;
                    sums[1] += a;
                    sums[2] += b;
                    sums[3] += a * a;
                    sums[4] += a * b;
                }
            }
            double variance = sums[3] - sums[1] * sums[1] / sums[0];
            double slope = variance > 1 ? (sums[4] - sums[1] * sums[2] / sums[0]) / variance : 1;
            gain = Math.min(2, Math.max(0.5, slope));
            offset = Math.min(64, Math.max(-64, (sums[2] - gain * sums[1]) / sums[0]));
            bound = median(from, to, gain, offset) * 2 + 1;
        }
        double[] cells = new double[count];
        for (int at = 0; at < count; at++) {
            cells[at] = Math.min(255, Math.max(0, gain * from.cells()[at] + offset));
        }
        return new Grid(from.columns(), from.rows(), cells);
    }

    private static double median(Grid from, Grid to, double gain, double offset) {
        double[] residuals = new double[from.cells().length];
        for (int at = 0; at < residuals.length; at++) {
            residuals[at] = Math.abs(gain * from.cells()[at] + offset - to.cells()[at]);
        }
        Arrays.sort(residuals);
        return residuals[residuals.length / 2];
    }

    /** The mean by which values lie outside of what the other has there and around, at the place where that is most. */
    private static double difference(Grid left, Grid right) {
        double[] outside = new double[left.cells().length];
        addOutside(outside, left, right);
        addOutside(outside, right, left);
        double most = 0;
        for (int y = 0; y + PLACE <= left.rows(); y++) {
            for (int x = 0; x + PLACE <= left.columns(); x++) {
                double sum = 0;
                for (int i = 0; i < PLACE * PLACE; i++) {
                    sum += outside[(y + i / PLACE) * left.columns() + x + i % PLACE];
                }
                most = Math.max(most, sum);
            }
        }
        return most / (PLACE * PLACE) / 255;
    }

    private static void addOutside(double[] outside, Grid left, Grid right) {
        double[] least = right.spread(false);
        double[] greatest = right.spread(true);
        for (int at = 0; at < outside.length; at++) {
            double value = left.cells()[at];
            double beyond = Math.max(0, Math.max(least[at] - value, value - greatest[at]));
            outside[at] = Math.max(outside[at], beyond);
        }
    }
}
