package dev.lethe.segmentation.classic;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;

/**
 * A picture in a few hundred patches of similar colour (Achanta and others, "SLIC Superpixels Compared to State-of-the-Art
 * Superpixel Methods", 2012). One owner, one thread; not changed after {@link #of}.
 */
final class Superpixels {
    private static final int STEP = 16;
    private static final int ROUNDS = 6;

    /** How much a patch's shape counts against its colour. */
    private static final float COMPACTNESS = 15;

    /** Fewer pairs of pixels make no common edge. */
    private static final int LEAST_EDGE = 3;

    private final LabPicture picture;
    private final int across;
    private final int down;
    private final int[] label;
    private final int[] size;
    private final float[][] centers;

    private Superpixels(LabPicture picture) {
        this.picture = picture;
        this.across = Math.max(1, picture.width() / STEP);
        this.down = Math.max(1, picture.height() / STEP);
        this.label = new int[picture.pixels()];
        this.size = new int[across * down];
        this.centers = new float[5][across * down];
    }

    static Superpixels of(LabPicture picture, RunContext context) throws IOException {
        Superpixels result = new Superpixels(picture);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int column = Math.min(result.across - 1, x * result.across / picture.width());
                int row = Math.min(result.down - 1, y * result.down / picture.height());
                result.label[y * picture.width() + x] = row * result.across + column;
            }
        }
        result.average();
        for (int round = 0; round < ROUNDS; round++) {
            context.check();
            result.assign();
            result.average();
        }
        return result;
    }

    int count() {
        return size.length;
    }

    /** The patch of a pixel. */
    int at(int pixel) {
        return label[pixel];
    }

    /** Squared distance of the mean colours of two patches. */
    float difference(int i, int j) {
        float sum = 0;
        for (int c = 0; c < 3; c++) {
            float d = centers[c][i] - centers[c][j];
            sum += d * d;
        }
        return sum;
    }

    /** Where a patch's middle lies, 0 to 1. */
    float x(int i) {
        return (centers[3][i] + 0.5f) / picture.width();
    }

    /** Where a patch's middle lies, 0 to 1. */
    float y(int i) {
        return (centers[4][i] + 0.5f) / picture.height();
    }

    /** Share of the picture. */
    float share(int i) {
        return (float) size[i] / label.length;
    }

    /** Which patches have a pixel at the picture's edge. */
    boolean[] border() {
        boolean[] border = new boolean[count()];
        int width = picture.width();
        for (int x = 0; x < width; x++) {
            border[label[x]] = true;
            border[label[label.length - 1 - x]] = true;
        }
        for (int y = 0; y < picture.height(); y++) {
            border[label[y * width]] = true;
            border[label[y * width + width - 1]] = true;
        }
        return border;
    }

    /** Which patches lie side by side. */
    boolean[][] neighbours() {
        int[][] pairs = new int[count()][count()];
        int width = picture.width();
        for (int i = 0; i < label.length; i++) {
            if (i % width != width - 1) {
                pairs[label[i]][label[i + 1]]++;
                pairs[label[i + 1]][label[i]]++;
            }
            if (i + width < label.length) {
                pairs[label[i]][label[i + width]]++;
                pairs[label[i + width]][label[i]]++;
            }
        }
        boolean[][] result = new boolean[count()][count()];
        for (int i = 0; i < count(); i++) {
            for (int j = 0; j < count(); j++) {
                result[i][j] = i != j && pairs[i][j] >= LEAST_EDGE;
            }
        }
        return result;
    }

    private void average() {
        double[][] sums = new double[5][count()];
        Arrays.fill(size, 0);
        for (int i = 0; i < label.length; i++) {
            int at = label[i];
            size[at]++;
            sums[0][at] += picture.lightness()[i];
            sums[1][at] += picture.a()[i];
            sums[2][at] += picture.b()[i];
            sums[3][at] += i % picture.width();
            int y = i / picture.width();
            sums[4][at] += y;
        }
        for (int p = 0; p < count(); p++) {
            // A patch that lost all of its pixels stays where it was.
            for (int c = 0; c < 5 && size[p] > 0; c++) {
                centers[c][p] = (float) (sums[c][p] / size[p]);
            }
        }
    }

    /** Gives each pixel to the nearest of the nine patches whose places on the grid surround it. */
    private void assign() {
        for (int i = 0; i < label.length; i++) {
            int x = i % picture.width();
            int y = i / picture.width();
            int column = Math.min(across - 1, x * across / picture.width());
            int row = Math.min(down - 1, y * down / picture.height());
            float least = Float.POSITIVE_INFINITY;
            for (int r = Math.max(0, row - 1); r <= Math.min(down - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(across - 1, column + 1); c++) {
                    float distance = distance(i, x, y, r * across + c);
                    if (distance < least) {
                        least = distance;
                        label[i] = r * across + c;
                    }
                }
            }
        }
    }

    private float distance(int pixel, int x, int y, int patch) {
        float l = picture.lightness()[pixel] - centers[0][patch];
        float a = picture.a()[pixel] - centers[1][patch];
        float b = picture.b()[pixel] - centers[2][patch];
        float dx = (x - centers[3][patch]) * (COMPACTNESS / STEP);
        float dy = (y - centers[4][patch]) * (COMPACTNESS / STEP);
        return l * l + a * a + b * b + dx * dx + dy * dy;
    }
}
