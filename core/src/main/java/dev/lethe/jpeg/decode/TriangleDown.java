package dev.lethe.jpeg.decode;

import java.io.IOException;

/** Half the rows: each pixel is three parts of the nearer sample and one of the other (libjpeg-turbo's h1v2). */
final class TriangleDown implements Upsampler {
    private final SampleBand band;
    private final int[][] lines;

    TriangleDown(SampleBand band) {
        this.band = band;
        this.lines = new int[1][band.shape().width()];
    }

    @Override
    public int lines() {
        return 1;
    }

    @Override
    public int[][] row(int y) throws IOException {
        int[] far = band.row((y >> 1) + ((y & 1) == 0 ? -1 : 1));
        int[] near = band.row(y >> 1);
        mix(near, far, lines[0], 1 + (y & 1));
        return lines;
    }

    private static void mix(int[] near, int[] far, int[] out, int round) {
        for (int i = 0; i < out.length; i++) {
            out[i] = 3 * near[i] + far[i] + round >> 2;
        }
    }
}
