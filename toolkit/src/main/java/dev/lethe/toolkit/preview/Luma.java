package dev.lethe.toolkit.preview;

import dev.lethe.MalformedImageException;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The lightness of a picture, small, as a table of sums (Crow 1984): the mean of any rectangle costs four look-ups,
 * whatever its size. Immutable.
 */
final class Luma {
    /** Large enough for a fine grid; pictures with a longer edge are averaged down to at most that. */
    private static final int MOST_EDGE = 512;

    private static final int BAND_ROWS = 16;

    private final int width;
    private final int height;
    private final double cell;
    private final int columns;
    private final int rows;
    private final double[] sums;

    private Luma(int width, int height, int cell, int columns, int rows, double[] sums) {
        this.width = width;
        this.height = height;
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.sums = sums;
    }

    /** Reads a picture once; what is transparent counts as white. */
    static Luma of(Picture picture, RunContext context) throws IOException {
        Layout layout = picture.layout();
        int cell = (Math.max(layout.width(), layout.height()) + MOST_EDGE - 1) / MOST_EDGE;
        int columns = (layout.width() + cell - 1) / cell;
        int rows = (layout.height() + cell - 1) / cell;
        context.reserve(8L * (columns + 1) * (rows + 1) + 8L * columns + BAND_ROWS * layout.bytes() / layout.height());
        double[] sums = new double[(columns + 1) * (rows + 1)];
        RowBand band = new RowBand(layout, BAND_ROWS);
        int y = 0;
        try (RowReader reader = picture.rows()) {
            while (y < layout.height()) {
                context.check();
                int read = reader.read(band);
                if (read <= 0) {
                    throw new MalformedImageException("The picture ends before its last row; the file is damaged");
                }
                for (int row = 0; row < read; row++, y++) {
                    add(band, row, cell, sums, (y / cell + 1) * (columns + 1));
                }
            }
        }
        accumulate(sums, columns, rows);
        return new Luma(layout.width(), layout.height(), cell, columns, rows, sums);
    }

    private static void add(RowBand band, int row, int cell, double[] sums, int start) {
        Layout layout = band.layout();
        Channels channels = layout.channels();
        double scale = 255.0 / layout.maxSample();
        for (int x = 0, i = band.index(0, row); x < layout.width(); x++, i += channels.count()) {
            double light = channels.colors() == 1
                    ? band.sample(i)
                    : 0.299 * band.sample(i) + 0.587 * band.sample(i + 1) + 0.114 * band.sample(i + 2);
            light *= scale;
            if (channels.hasAlpha()) {
                double alpha = band.sample(i + channels.colors()) / (double) layout.maxSample();
                light = alpha * light + (1 - alpha) * 255;
            }
            sums[start + 1 + x / cell] += light;
        }
    }

    private static void accumulate(double[] sums, int columns, int rows) {
        int stride = columns + 1;
        for (int y = 1; y <= rows; y++) {
            double line = 0;
            for (int x = 1; x <= columns; x++) {
                line += sums[y * stride + x];
                sums[y * stride + x] = sums[(y - 1) * stride + x] + line;
            }
        }
    }

    /** Width of the picture itself, in pixels. */
    int width() {
        return width;
    }

    /** Height of the picture itself, in pixels. */
    int height() {
        return height;
    }

    /** The mean lightness of a rectangle in pixels, 0 to 255. */
    double mean(double left, double top, double right, double bottom) {
        double area = Math.max(1e-9, (right - left) * (bottom - top));
        return (sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top)) / area;
    }

    /** The sum over all pixels to the left of x and above y, with parts of cells by their share. */
    private double sum(double x, double y) {
        double across = Math.min(Math.max(x, 0), width) / cell;
        double down = Math.min(Math.max(y, 0), height) / cell;
        int column = Math.min((int) across, columns - 1);
        int row = Math.min((int) down, rows - 1);
        // The last cells hold fewer pixels.
        double shareX = (across - column) / Math.min(1, width / cell - column);
        double shareY = (down - row) / Math.min(1, height / cell - row);
        int at = row * (columns + 1) + column;
        double upper = sums[at] + shareX * (sums[at + 1] - sums[at]);
        int below = at + columns + 1;
        double lower = sums[below] + shareX * (sums[below + 1] - sums[below]);
        return upper + shareY * (lower - upper);
    }
}
