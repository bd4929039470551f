package dev.lethe.jpeg.decode;

import java.io.IOException;

/** Samples at a ratio that is no whole number, such as 3 for 2 pixels: each pixel takes the one in which it begins. */
final class Nearest implements Upsampler {
    private final SampleBand band;
    private final int[] columns;
    private final int[][] lines;

    Nearest(SampleBand band, int pixels) {
        this.band = band;
        this.columns = new int[pixels];
        this.lines = new int[1][pixels];
        for (int x = 0; x < pixels; x++) {
            columns[x] = band.shape().column(x);
        }
    }

    @Override
    public int lines() {
        return 1;
    }

    @Override
    public int[][] row(int y) throws IOException {
        int[] from = band.row(band.shape().row(y));
        for (int x = 0; x < columns.length; x++) {
            lines[0][x] = from[columns[x]];
        }
        return lines;
    }
}
