package dev.lethe.segmentation;

import dev.lethe.segmentation.rows.FloatRows;
import java.io.IOException;

/**
 * Makes a picture of another size from rows that are pushed in order, holding only the rows of the result that are not
 * complete. One owner, one thread.
 */
final class Resampler {
    private final Taps across;
    private final Taps down;
    private final int channels;
    private final FloatRows target;
    private final float[] narrow;
    private final float[][] open;
    private int next;

    /**
     * Starts a result.
     *
     * @param across weights along a row
     * @param down weights along a column
     * @param channels interleaved in a row
     * @param target is given the rows of the result in order; must not keep them
     */
    Resampler(Taps across, Taps down, int channels, FloatRows target) {
        this.across = across;
        this.down = down;
        this.channels = channels;
        this.target = target;
        this.narrow = new float[Math.multiplyExact(across.results(), channels)];
        this.open = new float[down.results()][];
    }

    /** Takes the next row. */
    void push(int y, float[] row) throws IOException {
        if (next >= open.length || y < down.first(next)) {
            return;
        }
        across.apply(row, channels, narrow);
        for (int i = next; i < open.length && down.first(i) <= y; i++) {
            if (y <= down.last(i)) {
                add(i, down.weight(i, y));
            }
        }
        while (next < open.length && down.last(next) <= y) {
            target.row(next, open[next]);
            open[next++] = null;
        }
    }

    private void add(int result, float weight) {
        if (open[result] == null) {
            open[result] = new float[narrow.length];
        }
        float[] sums = open[result];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * narrow[i];
        }
    }
}
