package dev.lethe.compress.png;

import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.RowBand;
import dev.lethe.pixels.RowReader;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The rows of a picture as red, green, blue and alpha, whatever its layout; can be gone through any number of times.
 *
 * @param picture of any layout
 * @param cleared whether pixels that can't be seen are given as black ones
 */
record PixelRows(Picture picture, boolean cleared) {
    private static final int BAND = 8;

    /** Receives rows. */
    @FunctionalInterface
    interface Visitor {
        void row(Pixels pixels) throws IOException;
    }

    /**
     * One row.
     *
     * @param samples four for each pixel; not a copy, good until the next row
     * @param width in pixels
     */
    record Pixels(int[] samples, int width) {}

    /** Whether samples have 16 bits. */
    boolean wide() {
        return picture.layout().bits() == 16;
    }

    /** Goes through all rows from the top. */
    void forEach(RunContext context, Visitor visitor) throws IOException {
        Layout layout = picture.layout();
        Pixels pixels = new Pixels(new int[Math.multiplyExact(4, layout.width())], layout.width());
        RowBand band = new RowBand(layout, BAND);
        try (RowReader rows = picture.rows()) {
            int n;
            while ((n = rows.read(band)) > 0) {
                for (int row = 0; row < n; row++) {
                    context.check();
                    spread(band, band.index(0, row), pixels.samples());
                    visitor.row(pixels);
                }
            }
        }
    }

    private void spread(RowBand band, int at, int[] samples) {
        int channels = band.layout().channels().count();
        int colors = band.layout().channels().colors();
        int most = band.layout().maxSample();
        int green = colors == 3 ? 1 : 0;
        int blue = colors == 3 ? 2 : 0;
        for (int i = 0, from = at; i < samples.length; i += 4, from += channels) {
            int alpha = channels > colors ? band.sample(from + colors) : most;
            boolean black = cleared && alpha == 0;
            samples[i] = black ? 0 : band.sample(from);
            samples[i + 1] = black ? 0 : band.sample(from + green);
            samples[i + 2] = black ? 0 : band.sample(from + blue);
            samples[i + 3] = alpha;
        }
    }
}
