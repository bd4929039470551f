package dev.lethe.segmentation.face;

import dev.lethe.segmentation.rows.FloatRows;
import java.io.IOException;
import java.util.Arrays;

/**
 * Makes a picture smaller, or leaves it as it is, by averaging over the area that each new pixel covers; row by row. One
 * owner, one thread.
 */
final class Shrinking implements FloatRows {
    private final int width;
    private final int toWidth;
    private final double rowsPerRow;
    private final int toHeight;
    private final FloatRows target;
    private final float[] narrow;
    private final float[] open;
    private final float[] next;
    private int done;

    /**
     * Starts a result.
     *
     * @param toWidth 1 to {@code width}
     * @param toHeight 1 to {@code height}
     */
    Shrinking(int width, int height, int toWidth, int toHeight, FloatRows target) {
        if (toWidth < 1 || toHeight < 1 || toWidth > width || toHeight > height) {
            throw new IllegalArgumentException("toWidth and toHeight: must be 1 to the picture's");
        }
        this.width = width;
        this.toWidth = toWidth;
        this.toHeight = toHeight;
        this.rowsPerRow = (double) height / toHeight;
        this.target = target;
        this.narrow = new float[3 * toWidth];
        this.open = new float[3 * toWidth];
        this.next = new float[3 * toWidth];
    }

    @Override
    public void row(int y, float[] colors) throws IOException {
        if (done == toHeight) {
            return;
        }
        shorten(colors);
        double end = done == toHeight - 1 ? Double.POSITIVE_INFINITY : (done + 1) * rowsPerRow;
        float own = (float) (Math.min(1, end - y) / rowsPerRow);
        float rest = (float) (1 / rowsPerRow) - own;
        for (int i = 0; i < open.length; i++) {
            open[i] += own * narrow[i];
            next[i] = rest * narrow[i];
        }
        boolean last = done == toHeight - 1;
        if (last ? y + 1 >= Math.round(toHeight * rowsPerRow) : y + 1 >= end - 1e-9) {
            target.row(done++, open);
            System.arraycopy(next, 0, open, 0, open.length);
        }
    }

    private void shorten(float[] colors) {
        if (toWidth == width) {
            System.arraycopy(colors, 0, narrow, 0, narrow.length);
            return;
        }
        Arrays.fill(narrow, 0);
        double step = (double) width / toWidth;
        for (int i = 0; i < toWidth; i++) {
            double start = i * step;
            double end = start + step;
            int to = Math.min(width, (int) Math.ceil(end - 1e-9));
            for (int x = (int) start; x < to; x++) {
                float share = (float) ((Math.min(end, x + 1) - Math.max(start, x)) / step);
                narrow[3 * i] += share * colors[3 * x];
                narrow[3 * i + 1] += share * colors[3 * x + 1];
                narrow[3 * i + 2] += share * colors[3 * x + 2];
            }
        }
    }
}
