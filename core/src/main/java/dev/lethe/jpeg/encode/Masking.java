package dev.lethe.jpeg.encode;

import java.util.Arrays;

/**
 * How much errors show in each block of luminance, 1 on flat ground and less where the picture's own detail hides them:
 * structural similarity divides errors by the local variance (Z. Wang et al., "Image Quality Assessment: From Error
 * Visibility to Structural Similarity", 2004), and this is the mean of that factor over a block. One owner, one thread.
 */
final class Masking {
    /** The variance at which errors show half as much. */
    private static final float VARIANCE = 60;

    /** How much of it is heeded: not all, since readers look at smooth parts of a block too. */
    private static final double STRENGTH = 0.25;

    /** Pixels around each one whose variance counts. */
    private static final int REACH = 2;

    private final int stride;
    private final float[] sums;
    private final float[] squares;
    private final float[] blocks;

    Masking(int stride) {
        this.stride = stride;
        this.sums = new float[stride];
        this.squares = new float[stride];
        this.blocks = new float[stride / 8];
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
        Arrays.fill(blocks, 0);
        for (int y = top; y < top + 8; y++) {
            int first = Math.max(0, y - REACH);
            int last = Math.min(rows.rows() - 1, y + REACH);
            columnSums(rows, first, last);
            addRow(1f / ((last - first + 1) * (2 * REACH + 1)));
        }
        for (int column = 0; column < columns; column++) {
            to[from + column] = (float) Math.pow(blocks[column] / 64, STRENGTH);
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

    private void addRow(float share) {
        for (int x = 0; x < stride; x++) {
            float sum = 0;
            float square = 0;
            for (int d = -REACH; d <= REACH; d++) {
                int at = Math.max(0, Math.min(stride - 1, x + d));
                sum += sums[at];
                square += squares[at];
            }
            float mean = sum * share;
            float variance = Math.max(0, square * share - mean * mean);
            blocks[x >> 3] += VARIANCE / (VARIANCE + variance);
        }
    }
}
