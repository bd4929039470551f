package dev.lethe.redaction.code;

import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * A plane in cells of 8 by 8 pixels: where the threshold between dark and light lies around each of them, and which ways
 * its edges run.
 */
final class CellGrid {
    static final int SIDE = 8;

    /** Cells to each side whose contrast a cell's threshold is taken from. */
    private static final int AROUND = 2;
    /** Ranges of samples that are taken for contrast at least, and at most whatever the noise. */
    private static final int LEAST_RANGE = 36;

    private static final int MOST_NOISE = 80;
    /** A quarter of the cells hold no more than noise; contrast is more than that many times as strong. */
    private static final double ABOVE_NOISE = 1.7;
    /** What is weaker than that part of the strongest contrast nearby is a shade, not an edge. */
    private static final double WEAK = 0.4;

    private final GrayPlane plane;
    private final int wide;
    private final int high;
    private final int[] lowest;
    private final int[] highest;
    /** Between dark and light; -1 where there is nothing but one shade. */
    private final int[] thresholds;

    private CellGrid(GrayPlane plane) {
        this.plane = plane;
        this.wide = (plane.width() + SIDE - 1) / SIDE;
        this.high = (plane.height() + SIDE - 1) / SIDE;
        this.lowest = new int[wide * high];
        this.highest = new int[wide * high];
        this.thresholds = new int[wide * high];
    }

    static CellGrid of(GrayPlane plane, RunContext context) throws IOException {
        CellGrid grid = new CellGrid(plane);
        for (int row = 0; row < grid.high; row++) {
            context.check();
            for (int column = 0; column < grid.wide; column++) {
                grid.measure(column, row);
            }
        }
        int least = grid.leastRange();
        for (int row = 0; row < grid.high; row++) {
            context.check();
            for (int column = 0; column < grid.wide; column++) {
                grid.thresholds[row * grid.wide + column] = grid.threshold(column, row, least);
            }
        }
        return grid;
    }

    private void measure(int column, int row) {
        int low = 255;
        int high255 = 0;
        int right = Math.min(plane.width(), (column + 1) * SIDE);
        int bottom = Math.min(plane.height(), (row + 1) * SIDE);
        for (int y = row * SIDE; y < bottom; y++) {
            for (int x = column * SIDE; x < right; x++) {
                int level = plane.at(x, y);
                low = Math.min(low, level);
                high255 = Math.max(high255, level);
            }
        }
        lowest[row * wide + column] = low;
        highest[row * wide + column] = high255;
    }

    private int leastRange() {
        int[] counts = new int[256];
        for (int i = 0; i < lowest.length; i++) {
            counts[highest[i] - lowest[i]]++;
        }
        int quarter = 0;
        for (int sum = counts[0]; sum < lowest.length / 4; sum += counts[quarter]) {
            quarter++;
        }
        return (int) Math.max(LEAST_RANGE, Math.min(MOST_NOISE, ABOVE_NOISE * quarter));
    }

    private int threshold(int column, int row, int least) {
        int left = Math.max(0, column - AROUND);
        int right = Math.min(wide, column + AROUND + 1);
        int top = Math.max(0, row - AROUND);
        int bottom = Math.min(high, row + AROUND + 1);
        int strongest = 0;
        for (int y = top; y < bottom; y++) {
            for (int i = y * wide + left; i < y * wide + right; i++) {
                strongest = Math.max(strongest, highest[i] - lowest[i]);
            }
        }
        if (strongest < least) {
            return -1;
        }
        int sum = 0;
        int count = 0;
        for (int y = top; y < bottom; y++) {
            for (int i = y * wide + left; i < y * wide + right; i++) {
                if (highest[i] - lowest[i] >= WEAK * strongest) {
                    sum += highest[i] + lowest[i];
                    count++;
                }
            }
        }
        return sum / (2 * count);
    }

    int wide() {
        return wide;
    }

    int high() {
        return high;
    }

    GrayPlane plane() {
        return plane;
    }

    int threshold(int cell) {
        return thresholds[cell];
    }

    /** Dark is 1, light is 0; one for each pixel. */
    byte[] ink(RunContext context) throws IOException {
        context.reserve((long) plane.width() * plane.height());
        byte[] ink = new byte[plane.width() * plane.height()];
        byte[] samples = plane.samples();
        for (int y = 0; y < plane.height(); y++) {
            context.check();
            int cells = y / SIDE * wide;
            int at = y * plane.width();
            for (int x = 0; x < plane.width(); x++) {
                ink[at + x] = (byte) ((samples[at + x] & 0xFF) < thresholds[cells + x / SIDE] ? 1 : 0);
            }
        }
        return ink;
    }
}
