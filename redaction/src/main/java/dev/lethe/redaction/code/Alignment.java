package dev.lethe.redaction.code;

import java.util.Arrays;

/**
 * The angle at which the changes between dark and light of a group of cells lie in rows and columns.
 *
 * @param angle in radians, from 0 to less than π/2
 * @param strength how much better this angle is than others; about 1 if there is none
 */
record Alignment(double angle, double strength) {
    private static final int MOST_POINTS = 6_000;
    private static final int STEP = 3;
    private static final int QUARTER = 90;

    static Alignment of(Level level, CellGroup cells) {
        double[][] points = points(level, cells);
        if (points[0].length < 30) {
            return new Alignment(0, 0);
        }
        double best = 0;
        int angle = 0;
        double sum = 0;
        for (int degrees = 0; degrees < QUARTER; degrees += STEP) {
            double score = score(points, degrees);
            sum += score;
            if (score > best) {
                best = score;
                angle = degrees;
            }
        }
        double mean = sum / (QUARTER / STEP);
        int exact = angle;
        for (int degrees = angle - STEP + 1; degrees < angle + STEP; degrees++) {
            double score = score(points, degrees);
            if (score > best) {
                best = score;
                exact = degrees;
            }
        }
        return new Alignment(Math.toRadians(Math.floorMod(exact, QUARTER)), best / mean);
    }

    /** Where dark and light change, thinned out if there are many. */
    private static double[][] points(Level level, CellGroup cells) {
        int width = level.plane().width();
        int total = 0;
        for (int i = 0; i < cells.count(); i++) {
            total += level.edges().changes(cells.cell(i));
        }
        int every = 1 + total / MOST_POINTS;
        double[] xs = new double[total / every + 1];
        double[] ys = new double[xs.length];
        int seen = 0;
        int count = 0;
        for (int i = 0; i < cells.count(); i++) {
            int right = Math.min(width, (cells.column(i) + 1) * CellGrid.SIDE);
            int bottom = Math.min(level.plane().height(), (cells.row(i) + 1) * CellGrid.SIDE);
            for (int y = Math.max(1, cells.row(i) * CellGrid.SIDE); y < bottom; y++) {
                for (int x = Math.max(1, cells.column(i) * CellGrid.SIDE); x < right; x++) {
                    int at = y * width + x;
                    boolean across = level.ink()[at] != level.ink()[at - 1];
                    boolean down = level.ink()[at] != level.ink()[at - width];
                    if ((across || down) && seen++ % every == 0 && count < xs.length) {
                        xs[count] = across ? x : x + 0.5;
                        ys[count++] = down ? y : y + 0.5;
                    }
                }
            }
        }
        return new double[][] {Arrays.copyOf(xs, count), Arrays.copyOf(ys, count)};
    }

    /** How abruptly the number of changes varies from line to line, in both directions. */
    private static double score(double[][] points, int degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return variation(points, cos, sin) + variation(points, -sin, cos);
    }

    private static double variation(double[][] points, double ux, double uy) {
        double[] xs = points[0];
        double[] ys = points[1];
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (int i = 0; i < xs.length; i++) {
            double u = xs[i] * ux + ys[i] * uy;
            least = Math.min(least, u);
            most = Math.max(most, u);
        }
        float[] counts = new float[(int) (most - least) + 3];
        for (int i = 0; i < xs.length; i++) {
            double u = xs[i] * ux + ys[i] * uy - least;
            int bin = (int) u;
            float part = (float) (u - bin);
            counts[bin] += 1 - part;
            counts[bin + 1] += part;
        }
        double sum = 0;
        for (int i = 1; i < counts.length; i++) {
            double step = counts[i] - counts[i - 1];
            sum += step * step;
        }
        return sum;
    }
}
