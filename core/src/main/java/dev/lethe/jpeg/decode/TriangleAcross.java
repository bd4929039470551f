package dev.lethe.jpeg.decode;

import java.io.IOException;

/** Half the columns: each pixel is three parts of the nearer sample and one of the other (libjpeg's h2v1). */
final class TriangleAcross implements Upsampler {
    private final SampleBand band;
    private final int[][] lines;

    TriangleAcross(SampleBand band) {
        this.band = band;
        this.lines = new int[2][band.shape().width()];
    }

    @Override
    public int lines() {
        return 2;
    }

    @Override
    public int[][] row(int y) throws IOException {
        int[] in = band.row(band.shape().row(y));
        int last = lines[0].length - 1;
        mix(in, lines[0], lines[1], last);
        lines[0][0] = in[0];
        lines[0][last] = 3 * in[last] + in[last - 1] + 1 >> 2;
        lines[1][0] = 3 * in[0] + in[1] + 2 >> 2;
        lines[1][last] = in[last];
        return lines;
    }

    private static void mix(int[] in, int[] even, int[] odd, int last) {
        for (int i = 1; i < last; i++) {
            even[i] = 3 * in[i] + in[i - 1] + 1 >> 2;
        }
        for (int i = 1; i < last; i++) {
            odd[i] = 3 * in[i] + in[i + 1] + 2 >> 2;
        }
    }
}
