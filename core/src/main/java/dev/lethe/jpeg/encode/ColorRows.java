package dev.lethe.jpeg.encode;

import dev.lethe.MalformedImageException;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import java.io.Closeable;
import java.io.IOException;

/**
 * One pass over a picture, as luminance and colour differences (ITU-T T.871, section 7), unrounded. 16-bit samples keep
 * their precision.
 */
final class ColorRows implements Closeable {
    private static final float RED = 0.299f;
    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;
    private static final float CB = (float) (0.5 / (1 - 0.114));
    private static final float CR = (float) (0.5 / (1 - 0.299));
    private static final float MIDDLE = 128;
    private static final float DEEP = 1 / 257f;

    private final Layout layout;
    private final RowReader reader;
    private final RowBand band;
    private int inBand;
    private int done;

    ColorRows(Picture picture) throws IOException {
        this.layout = picture.layout();
        this.reader = picture.rows();
        this.band = new RowBand(layout, 16);
    }

    /**
     * Fills bands with the next rows, and what is over of them with the last row and column.
     *
     * @param to luminance, or with colour luminance, blue and red difference; of one size
     * @return how many rows were left in the picture for it, at most the bands' own
     */
    int next(FloatRows[] to) throws IOException {
        int rows = Math.min(to[0].rows(), layout.height() - done);
        for (int row = 0; row < rows; row++) {
            int from = nextRow();
            if (to.length == 1) {
                gray(from, to[0], row);
            } else if (layout.bits() == 8) {
                color(from, to, row);
            } else {
                deepColor(from, to, row);
            }
            for (FloatRows each : to) {
                each.padRight(row, layout.width());
            }
        }
        for (FloatRows each : to) {
            each.padBelow(rows);
        }
        done += rows;
        return rows;
    }

    /** Index of the next row's first sample. */
    private int nextRow() throws IOException {
        if (inBand >= band.rows()) {
            int read = reader.read(band);
            if (read <= 0) {
                throw new MalformedImageException("The picture ends before its last row; the file is damaged");
            }
            inBand = 0;
        }
        return band.index(0, inBand++);
    }

    private void gray(int from, FloatRows to, int row) {
        float[] y = to.values();
        int at = to.index(row);
        float scale = layout.bits() == 8 ? 1 : DEEP;
        for (int x = 0; x < layout.width(); x++) {
            y[at + x] = band.sample(from + x) * scale - MIDDLE;
        }
    }

    private void color(int from, FloatRows[] to, int row) {
        byte[] rgb = band.bytes();
        float[] ys = to[0].values();
        float[] cbs = to[1].values();
        float[] crs = to[2].values();
        int end = to[0].index(row) + layout.width();
        for (int at = to[0].index(row), i = from; at < end; at++, i += 3) {
            float red = rgb[i] & 0xFF;
            float blue = rgb[i + 2] & 0xFF;
            float y = RED * red + GREEN * (rgb[i + 1] & 0xFF) + BLUE * blue;
            ys[at] = y - MIDDLE;
            cbs[at] = (blue - y) * CB;
            crs[at] = (red - y) * CR;
        }
    }

    private void deepColor(int from, FloatRows[] to, int row) {
        short[] rgb = band.shorts();
        float[] ys = to[0].values();
        float[] cbs = to[1].values();
        float[] crs = to[2].values();
        int end = to[0].index(row) + layout.width();
        for (int at = to[0].index(row), i = from; at < end; at++, i += 3) {
            float red = (rgb[i] & 0xFFFF) * DEEP;
            float blue = (rgb[i + 2] & 0xFFFF) * DEEP;
            float y = RED * red + GREEN * ((rgb[i + 1] & 0xFFFF) * DEEP) + BLUE * blue;
            ys[at] = y - MIDDLE;
            cbs[at] = (blue - y) * CB;
            crs[at] = (red - y) * CR;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
