package dev.lethe.jpeg.encode;

import java.util.Arrays;

/**
 * How much errors show in each block of luminance: about 1 on flat ground of middle brightness, less where the picture's
 * own detail hides them, more in the dark, where samples lie closer together than eyes do. Structural similarity divides
 * errors by the local variance (Z. Wang et al., "Image Quality Assessment: From Error Visibility to Structural
 * Similarity", 2004); this is a softened mean of that over a block. One owner, one thread.
 */
final class Masking {
    /** The variance at which errors show half as much. */
    private static final float VARIANCE = 60;

    /** How much of that is heeded: not all, since eyes look at the smooth parts of a block too. */
    private static final double STRENGTH = 0.5;

    /** Pixels around each one whose variance counts. */
    private static final int REACH = 4;

    /** Brightness, from black on, at which nothing changes, and what black counts as. */
    private static final double MIDDLE = 148;

    private static final double BLACK = 20;
    private static final double DARKNESS = -0.45;

    private final int stride;

    /** Sums over rows, with zeros before the first and behind the last column, so that no column is a special case. */
    private final float[] sums;

    private final float[] squares;
    /** One over the number of columns around each. */
    private final float[] shares;

    private final float[] means;
    private final float[] seen;
    private final float[] detail;
    private final float[] light;

    Masking(int stride) {
        this.stride = stride;
        this.sums = new float[stride + 2 * REACH];
        this.squares = new float[stride + 2 * REACH];
        this.shares = new float[stride];
        for (int x = 0; x < stride; x++) {
            shares[x] = 1f / (Math.min(stride, x + REACH + 1) - Math.max(0, x - REACH));
        }
        this.means = new float[stride];
        this.seen = new float[stride];
        this.detail = new float[stride / 8];
        this.light = new float[stride / 8];
    }

    /**
     * The factors of a row of blocks.
     *
     * @param rows a band; nothing outside of it is looked at
     * @param top the first of eight rows in it
     * @param to where to put them
     * @param from index of the first
     * @param columns how many
     */
    void visibility(FloatRows rows, int top, float[] to, int from, int columns) {
        Arrays.fill(detail, 0);
        Arrays.fill(light, 0);
        Arrays.fill(sums, 0);
        Arrays.fill(squares, 0);
        int last = -1;
        int first = Math.max(0, top - REACH);
        for (int y = top; y < top + 8; y++) {
            while (last < Math.min(rows.rows() - 1, y + REACH)) {
                last = Math.max(first, last + 1);
                addRow(rows.values(), rows.index(last), 1);
            }
            if (first < y - REACH) {
                addRow(rows.values(), rows.index(first++), -1);
            }
            look(1f / (last - first + 1));
            addLook();
        }
        for (int column = 0; column < columns; column++) {
            double brightness = Math.max(0, light[column] / 64 + 128) + BLACK;
            double dark = Math.pow(brightness / MIDDLE, DARKNESS);
            to[from + column] = (float) (Math.pow(detail[column] / 64, STRENGTH) * dark);
        }
    }

    /** Adds a row to the sums, or takes it away. */
    private void addRow(float[] in, int at, float sign) {
        float[] sum = sums;
        float[] square = squares;
        for (int x = 0; x < stride; x++) {
            float value = in[at + x];
            sum[REACH + x] += sign * value;
            square[REACH + x] += sign * (value * value);
        }
    }

    /** Each pixel's neighbourhood: nine columns written out, which is what becomes vector instructions. */
    private void look(float rowShare) {
        float[] s = sums;
        float[] q = squares;
        float[] mean = means;
        float[] see = seen;
        float[] share = shares;
        for (int x = 0; x < stride; x++) {
            float each = share[x] * rowShare;
            float m =
                    (s[x] + s[x + 1] + (s[x + 2] + s[x + 3]) + (s[x + 4] + s[x + 5]) + (s[x + 6] + s[x + 7]) + s[x + 8])
                            * each;
            float square =
                    (q[x] + q[x + 1] + (q[x + 2] + q[x + 3]) + (q[x + 4] + q[x + 5]) + (q[x + 6] + q[x + 7]) + q[x + 8])
                            * each;
            mean[x] = m;
            see[x] = (float) Math.sqrt(VARIANCE / (VARIANCE + Math.max(0, square - m * m)));
        }
    }

    private void addLook() {
        for (int block = 0; block < detail.length; block++) {
            float sum = 0;
            float bright = 0;
            for (int x = 8 * block; x < 8 * block + 8; x++) {
                sum += seen[x];
                bright += means[x];
            }
            detail[block] += sum;
            light[block] += bright;
        }
    }
}
