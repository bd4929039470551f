package dev.lethe.encoding.resize;

import dev.lethe.encoding.rows.RowCursor;
import dev.lethe.encoding.rows.RowStream;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.RowBand;
import java.io.IOException;
import java.util.Arrays;

/**
 * Rows of a picture that is lower than its source. Source rows are added, four at a time, to the sums of all rows that
 * they are a part of; a sum that is complete is brought to width. So the work along the height, which is most, runs over
 * whole rows side by side, and memory does not grow with the scale.
 */
final class ShrinkingRows implements RowStream {
    /** Source rows that are added at once. */
    private static final int GROUP = 4;

    /** Most sums that a group of rows can be a part of: six lobes, and what lies between the first and the last row. */
    private static final int SUMS = 12;

    /**
     * Scale that must be left to the weights: a little where two neighbours are put together, and more where it is many, as
     * means of many let more fine detail through that then looks like coarse detail.
     */
    private static final double REST_OF_TWO = 1.4;

    private static final double REST_OF_MANY = 4;

    private final RowCursor cursor;
    private final int cell;
    private final float[] whole;
    private final int sourceRows;
    private final int rows;
    private final Across across;
    private final Kernel down;
    private final LightRow light;
    private final float[][] group;
    private final float[][] sums;
    private final float[] narrow;
    private int read;
    private int open;
    private int y;

    ShrinkingRows(RowCursor cursor, Layout from, Layout to, int cell, Kernel across, Kernel down, LightRow light) {
        int channels = from.channels().count();
        int columns = Kernel.cells(from.width(), cell);
        this.cursor = cursor;
        this.cell = cell;
        this.whole = new float[from.rowSamples()];
        this.sourceRows = from.height();
        this.rows = to.height();
        this.across = new Across(across, columns, to.width(), channels);
        this.down = down;
        this.light = light;
        this.group = new float[GROUP][columns * channels];
        this.sums = new float[SUMS][columns * channels];
        this.narrow = new float[to.rowSamples()];
    }

    /** How many neighbouring pixels of a row are put together first: 1 where each counts alone. */
    static int cell(Layout from, Layout to) {
        double scale = (double) from.width() / to.width();
        return scale < 2 * REST_OF_TWO ? 1 : Math.max(2, (int) (scale / REST_OF_MANY));
    }

    /** Memory that it takes. */
    static long bytes(Layout from, Layout to) {
        return Float.BYTES * ((1L + GROUP + SUMS) * from.rowSamples() + to.rowSamples());
    }

    @Override
    public void next(RowBand target, int row) throws IOException {
        while (read < down.first(y) + down.weights(y).length) {
            addGroup();
        }
        float[] sum = sums[y % SUMS];
        across.apply(sum, narrow);
        Arrays.fill(sum, 0);
        light.store(narrow, target, target.index(0, row));
        y++;
    }

    private void addGroup() throws IOException {
        int count = Math.min(GROUP, sourceRows - read);
        for (int i = 0; i < count; i++) {
            cursor.next();
            if (cell == 1) {
                light.load(cursor.band(), cursor.index(), group[i]);
            } else {
                light.loadMeans(cursor.band(), cursor.index(), cell, whole, group[i]);
            }
        }
        // rows before y are done and rows from here on begin below the group
        open = Math.max(open, y);
        while (open < rows && down.first(open) < read + count) {
            open++;
        }
        for (int target = y; target < open; target++) {
            add(target);
        }
        read += count;
    }

    private void add(int target) {
        float[] weights = down.weights(target);
        int skipped = read - down.first(target);
        float[] sum = sums[target % SUMS];
        float w0 = weight(weights, skipped);
        float w1 = weight(weights, skipped + 1);
        float w2 = weight(weights, skipped + 2);
        float w3 = weight(weights, skipped + 3);
        if (w0 != 0 || w1 != 0 || w2 != 0 || w3 != 0) {
            add(w0, w1, w2, w3, group[0], group[1], group[2], group[3], sum);
        }
    }

    private static float weight(float[] weights, int index) {
        return index >= 0 && index < weights.length ? weights[index] : 0;
    }

    /** One loop with one store: that is what becomes vector instructions. */
    private static void add(
            float w0, float w1, float w2, float w3, float[] a, float[] b, float[] c, float[] d, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += w0 * a[i] + w1 * b[i] + (w2 * c[i] + w3 * d[i]);
        }
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
