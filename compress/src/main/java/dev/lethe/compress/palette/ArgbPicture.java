package dev.lethe.compress.palette;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.encoding.png.ColorCensus;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * A picture in memory with one number per pixel: alpha, red, green and blue of 8 bits. Deeper samples are rounded; fully
 * transparent pixels are all 0. Not changed once made.
 */
final class ArgbPicture {
    private static final int BAND = 16;
    private static final int LONGEST = Integer.MAX_VALUE - 16;

    private final Layout layout;
    private final int[] argb;

    private ArgbPicture(Layout layout, int[] argb) {
        this.layout = layout;
        this.argb = argb;
    }

    /** Reads a picture's first frame; its memory is reserved until the run ends. */
    static ArgbPicture of(Picture picture, RunContext context) throws IOException {
        Layout from = picture.layout();
        long pixels = (long) from.width() * from.height();
        context.require(Limit.PIXELS, pixels);
        if (pixels > LONGEST) {
            throw new LimitExceededException(Limit.MEMORY, pixels, LONGEST);
        }
        context.reserve(Integer.BYTES * pixels);
        int[] argb = new int[Math.toIntExact(pixels)];
        RowBand band = new RowBand(from, BAND);
        byte[] row = new byte[from.rowSamples()];
        try (RowReader reader = picture.rows()) {
            int done = 0;
            while (done < from.height()) {
                context.check();
                int rows = reader.read(band);
                if (rows <= 0) {
                    throw new MalformedImageException(
                            "The picture ends after " + done + " of " + from.height() + " rows; the file is damaged");
                }
                for (int i = 0; i < rows; i++, done++) {
                    eightBits(band, band.index(0, i), row);
                    pack(row, from.channels().count(), argb, done * from.width(), from.width());
                }
            }
        }
        Layout layout = new Layout(from.width(), from.height(), from.channels(), 8, from.profile());
        return new ArgbPicture(layout, argb);
    }

    private static void eightBits(RowBand band, int at, byte[] row) {
        if (band.layout().bits() == 8) {
            System.arraycopy(band.bytes(), at, row, 0, row.length);
            return;
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = (byte) ((band.sample(at + i) * 255L + 32_767) / 65_535);
        }
    }

    private static void pack(byte[] row, int channels, int[] argb, int at, int width) {
        for (int x = 0, i = 0; x < width; x++, i += channels) {
            int color = ColorCensus.argb(row, i, channels);
            argb[at + x] = color >>> 24 == 0 ? 0 : color;
        }
    }

    /** Its shape, with 8 bits per sample. */
    Layout layout() {
        return layout;
    }

    int width() {
        return layout.width();
    }

    int height() {
        return layout.height();
    }

    /** Pixels from left to right, then from top to bottom. Not a copy. */
    int[] pixels() {
        return argb;
    }

    /** Another picture of this shape, whose pixels are given row by row. */
    Raster painted(RowPainter painter, RunContext context) throws IOException {
        Raster raster = Raster.create(layout, context);
        byte[] samples = raster.all().bytes();
        int channels = layout.channels().count();
        int colors = layout.channels().colors();
        int[] row = new int[width()];
        for (int y = 0; y < height(); y++) {
            context.check();
            painter.paint(y, row);
            int at = raster.index(0, y);
            for (int x = 0; x < row.length; x++, at += channels) {
                samples[at] = (byte) (row[x] >> 16);
                if (colors == 3) {
                    samples[at + 1] = (byte) (row[x] >> 8);
                    samples[at + 2] = (byte) row[x];
                }
                if (colors < channels) {
                    samples[at + colors] = (byte) (row[x] >>> 24);
                }
            }
        }
        return raster;
    }

    /** Says what a row's pixels are; asked from the first row to the last. */
    @FunctionalInterface
    interface RowPainter {
        void paint(int y, int[] row);
    }
}
