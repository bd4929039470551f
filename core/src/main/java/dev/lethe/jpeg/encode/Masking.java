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
    private final float[] sums;
    private final float[] squares;
    private final float[] detail;
    private final float[] light;

    Masking(int stride) {
        this.stride = stride;
        this.sums = new float[stride];
        this.squares = new float[stride];
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
        for (int y = top; y < top + 8; y++) {
            int first = Math.max(0, y - REACH);
            int last = Math.min(rows.rows() - 1, y + REACH);
            columnSums(rows, first, last);
            addRow(last - first + 1);
        }
        for (int column = 0; column < columns; column++) {
            double brightness = Math.max(0, light[column] / 64 + 128) + BLACK;
            double dark = Math.pow(brightness / MIDDLE, DARKNESS);
            to[from + column] = (float) (Math.pow(detail[column] / 64, STRENGTH) * dark);
        }
    }

    private void columnSums(FloatRows rows, int first, int last) {
        float[] in = rows.values();
        Arrays.fill(sums, 0);
        Arrays.fill(squares, 0);
        for (int y = first; y <= last; y++) {
            int at = rows.index(y);
            for (int x = 0; x < stride; x++) {
                float value = in[at + x];
                sums[x] += value;
                squares[x] += value * value;
            }
        }
    }

    private void addRow(int rows) {
        double sum = 0;
        double square = 0;
        int right = 0;
        for (int x = 0; x < stride; x++) {
            int end = Math.min(stride, x + REACH + 1);
            for (; right < end; right++) {
                sum += sums[right];
                square += squares[right];
            }
            int left = x - REACH - 1;
            if (left >= 0) {
                sum -= sums[left];
                square -= squares[left];
            }
            float share = 1f / (rows * (right - Math.max(0, left + 1)));
            float mean = (float) sum * share;
            float variance = Math.max(0, (float) square * share - mean * mean);
            detail[x >> 3] += (float) Math.sqrt(VARIANCE / (VARIANCE + variance));
            light[x >> 3] += mean;
        }
    }
}
