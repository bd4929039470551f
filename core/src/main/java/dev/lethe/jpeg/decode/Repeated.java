package dev.lethe.jpeg.decode;

import java.io.IOException;
import java.util.Arrays;

/** Samples that are repeated a whole number of times across, or once. */
final class Repeated implements Upsampler {
    private final SampleBand band;
    private final int[][] lines;

    Repeated(SampleBand band) {
        this.band = band;
        this.lines = new int[band.shape().maxAcross() / band.shape().across()][];
    }

    @Override
    public int lines() {
        return lines.length;
    }

    @Override
    public int[][] row(int y) throws IOException {
        Arrays.fill(lines, band.row(band.shape().row(y)));
        return lines;
    }
}
