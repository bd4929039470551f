package dev.lethe.jpeg.decode;

import java.io.IOException;

/** Half the rows and columns: the triangle filter down, then across, rounded once (libjpeg's h2v2). */
final class TriangleBoth implements Upsampler {
    private final SampleBand band;
    private final int[] sums;
    private final Neighbours pair;

    TriangleBoth(SampleBand band) {
        this.band = band;
        this.sums = new int[band.shape().width()];
        this.pair = new Neighbours(sums.length);
    }

    @Override
    public int lines() {
        return 2;
    }

    @Override
    public int[][] row(int y) throws IOException {
        int[] far = band.row((y >> 1) + ((y & 1) == 0 ? -1 : 1));
        int[] near = band.row(y >> 1);
        down(near, far, sums);
        return pair.mix(sums, 8, 7, 4);
    }

    private static void down(int[] near, int[] far, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = 3 * near[i] + far[i];
        }
    }
}
