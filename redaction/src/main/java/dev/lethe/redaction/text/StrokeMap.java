package dev.lethe.redaction.text;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;

/**
 * Pixels of thin structures that stand out from what surrounds them: the strokes of letters. A pixel's contrast is the
 * difference to the closing of the picture, that is to the ground with all that is thinner than the window filled in
 * (black top-hat); it counts if it is at least half of the strongest contrast near it.
 *
 * @param plane the picture
 * @param negative 0 for dark strokes on light ground, 255 for light ones on dark ground
 * @param contrast of the pixels of strokes, 0 elsewhere
 */
record StrokeMap(GrayPlane plane, int negative, byte[] contrast) {
    /** Strokes of up to twice that many pixels are found. */
    static final int RADIUS = 8;

    /** Longer straight runs are rules, frames and edges. */
    private static final int LONGEST_RUN = 72;

    private static final int BLOCK = 8;
    private static final double SHARE = 0.45;

    /**
     * Marks the strokes.
     *
     * @param negative 0 for dark strokes on light ground, 255 for light ones on dark ground
     * @param least contrast that counts at all
     */
    static StrokeMap of(GrayPlane plane, int negative, int least, RunContext context) throws IOException {
        int width = plane.width();
        int height = plane.height();
        long pixels = (long) width * height;
        context.reserve(2 * pixels + WindowMaximum.bytes(width, RADIUS));
        WindowMaximum window = new WindowMaximum(width, height, RADIUS);
        byte[] contrast = plane.samples().clone();
        byte[] scratch = new byte[contrast.length];
        window.apply(contrast, scratch, negative);
        context.check();
        window.apply(scratch, contrast, 255 - negative);
        context.check();
        for (int i = 0; i < contrast.length; i++) {
            contrast[i] = (byte) (((contrast[i] & 0xFF) ^ negative) - ((plane.samples()[i] & 0xFF) ^ negative));
        }
        StrokeMap map = new StrokeMap(plane, negative, contrast);
        map.threshold(least);
        map.clearLongRows();
        map.clearLongColumns();
        return map;
    }

    /** What lies around its strokes. */
    Surroundings surroundings() {
        return new Surroundings(plane, negative);
    }

    private void threshold(int least) {
        int width = plane.width();
        int height = plane.height();
        int columns = (width + BLOCK - 1) / BLOCK;
        int rows = (height + BLOCK - 1) / BLOCK;
        int[] most = blockMaxima(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int near = 0;
                for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                    for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                        near = Math.max(near, most[r * columns + c]);
                    }
                }
                clearBelow(column, row, Math.max(least, (int) Math.ceil(SHARE * near)));
            }
        }
    }

    private int[] blockMaxima(int columns, int rows) {
        int width = plane.width();
        int height = plane.height();
        int[] most = new int[columns * rows];
        for (int y = 0; y < height; y++) {
            int at = y / BLOCK * columns;
            for (int x = 0; x < width; x++) {
                int block = at + x / BLOCK;
                most[block] = Math.max(most[block], contrast[y * width + x] & 0xFF);
            }
        }
        return most;
    }

    private void clearBelow(int column, int row, int threshold) {
        int width = plane.width();
        int height = plane.height();
        int right = Math.min(width, (column + 1) * BLOCK);
        int bottom = Math.min(height, (row + 1) * BLOCK);
        for (int y = row * BLOCK; y < bottom; y++) {
            for (int x = column * BLOCK; x < right; x++) {
                int i = y * width + x;
                if ((contrast[i] & 0xFF) < threshold) {
                    contrast[i] = 0;
                }
            }
        }
    }

    private void clearLongRows() {
        int width = plane.width();
        int height = plane.height();
        for (int y = 0; y < height; y++) {
            int start = y * width;
            int end = start + width;
            int run = 0;
            for (int i = start; i <= end; i++) {
                if (i < end && contrast[i] != 0) {
                    run++;
                } else {
                    if (run > LONGEST_RUN) {
                        Arrays.fill(contrast, i - run, i, (byte) 0);
                    }
                    run = 0;
                }
            }
        }
    }

    private void clearLongColumns() {
        int width = plane.width();
        int height = plane.height();
        int[] runs = new int[width];
        for (int y = 0; y <= height; y++) {
            for (int x = 0; x < width; x++) {
                if (y < height && contrast[y * width + x] != 0) {
                    runs[x]++;
                } else {
                    if (runs[x] > LONGEST_RUN) {
                        for (int above = y - runs[x]; above < y; above++) {
                            contrast[above * width + x] = 0;
                        }
                    }
                    runs[x] = 0;
                }
            }
        }
    }
}
