package dev.lethe.segmentation;

/** Reads rows of a plane as if it were larger, by bilinear interpolation. One owner, one thread. */
final class Enlargement {
    private final Tensor plane;
    private final int height;
    private final int[] left;
    private final float[] right;
    private final float[] column;

    /** A plane seen at a width and height in pixels. */
    Enlargement(Tensor plane, int width, int height) {
        this.plane = plane;
        this.height = height;
        this.left = new int[width];
        this.right = new float[width];
        this.column = new float[plane.width() + 1];
        for (int x = 0; x < width; x++) {
            float at = position(x, width, plane.width());
            left[x] = (int) at;
            right[x] = at - left[x];
        }
    }

    /** Where the middle of a large pixel falls between the middles of small ones. */
    private static float position(int large, int larges, int smalls) {
        double at = (large + 0.5) * smalls / larges - 0.5;
        return (float) Math.min(smalls - 1, Math.max(0, at));
    }

    /** Interpolates one row. */
    void row(int y, float[] result) {
        row(y, 0, left.length, result);
    }

    /** Interpolates a part of a row; the rest of the result stays as it is. */
    void row(int y, int from, int end, float[] result) {
        float at = position(y, height, plane.height());
        int top = (int) at;
        int bottom = Math.min(plane.height() - 1, top + 1);
        float share = at - top;
        int w = plane.width();
        float[] values = plane.values();
        int last = Math.min(w - 1, left[end - 1] + 1);
        for (int x = left[from]; x <= last; x++) {
            column[x] = values[top * w + x] * (1 - share) + values[bottom * w + x] * share;
        }
        column[last + 1] = column[last];
        for (int x = from; x < end; x++) {
            int i = left[x];
            result[x] = column[i] + (column[i + 1] - column[i]) * right[x];
        }
    }
}
