package dev.lethe.redaction.text;

import dev.lethe.pixels.Box;
import dev.lethe.pixels.Region;
import java.util.BitSet;

/** What of a picture is covered already, in cells of a few pixels. */
final class Coverage {
    private static final int CELL = 4;

    private final int columns;
    private final int rows;
    private final BitSet covered;

    Coverage(int width, int height) {
        columns = (width + CELL - 1) / CELL;
        rows = (height + CELL - 1) / CELL;
        covered = new BitSet(columns * rows);
    }

    static long bytes(int width, int height) {
        return (long) width * height / (8 * CELL * CELL) + 64;
    }

    /** Covers a region. */
    void cover(Region region) {
        Box bounds = region.bounds();
        int bottom = Math.min(rows, (bounds.y() + bounds.height() + CELL - 1) / CELL);
        for (int row = bounds.y() / CELL; row < bottom; row++) {
            int[] runs = region.runs(row * CELL + CELL / 2);
            for (int i = 0; i < runs.length; i += 2) {
                int from = Math.min(columns, runs[i] / CELL);
                int to = Math.min(columns, (runs[i + 1] + CELL - 1) / CELL);
                if (from < to) {
                    covered.set(row * columns + from, row * columns + to);
                }
            }
        }
    }

    /** The share of a box that is covered. */
    double share(Box box) {
        int left = Math.min(columns - 1, box.x() / CELL);
        int right = Math.min(columns, (box.x() + box.width() + CELL - 1) / CELL);
        int top = Math.min(rows - 1, box.y() / CELL);
        int bottom = Math.min(rows, (box.y() + box.height() + CELL - 1) / CELL);
        int inside = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                inside += covered.get(row * columns + column) ? 1 : 0;
            }
        }
        return inside / Math.max(1.0, (double) (right - left) * (bottom - top));
    }
}
