package dev.lethe.jpeg.decode;

import java.io.IOException;

/** Half the columns: each pixel is three parts of the nearer sample and one of the other (libjpeg's h2v1). */
final class TriangleAcross implements Upsampler {
    private final SampleBand band;
    private final Neighbours pair;

    TriangleAcross(SampleBand band) {
        this.band = band;
        this.pair = new Neighbours(band.shape().width());
    }

    @Override
    public int lines() {
        return 2;
    }

    @Override
    public int[][] row(int y) throws IOException {
        return pair.mix(band.row(band.shape().row(y)), 1, 2, 2);
    }
}
