package dev.lethe.jpeg.decode;

import java.io.IOException;

/** Half the rows and columns: the triangle filter down, then across, rounded once (libjpeg's h2v2). */
final class TriangleBoth implements Upsampler {
    private final SampleBand band;
    private final int[] sums;
    private final int[][] lines;

    TriangleBoth(SampleBand band) {
        this.band = band;
        this.sums = new int[band.shape().width()];
        this.lines = new int[2][sums.length];
    }

    @Override
    public int lines() {
        return 2;
    }

    @Override
    public int[][] row(int y) throws IOException {
        int[] far = band.row((y >> 1) + ((y & 1) == 0 ? -1 : 1));
        int[] near = band.row(y >> 1);
        int last = sums.length - 1;
        down(near, far, sums);
        across(sums, lines[0], lines[1], last);
        lines[0][0] = 4 * sums[0] + 8 >> 4;
        lines[0][last] = 3 * sums[last] + sums[last - 1] + 8 >> 4;
        lines[1][0] = 3 * sums[0] + sums[1] + 7 >> 4;
        lines[1][last] = 4 * sums[last] + 7 >> 4;
        return lines;
    }

    private static void down(int[] near, int[] far, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = 3 * near[i] + far[i];
        }
    }

    private static void across(int[] sums, int[] even, int[] odd, int last) {
        for (int i = 1; i < last; i++) {
            even[i] = 3 * sums[i] + sums[i - 1] + 8 >> 4;
        }
        for (int i = 1; i < last; i++) {
            odd[i] = 3 * sums[i] + sums[i + 1] + 7 >> 4;
        }
    }
}
