package dev.lethe.jpeg.encode;

/**
 * A few rows of samples of one component, around 0 as T.81 A.3.1 shifts them. Mutable; one owner, one thread.
 */
final class FloatRows {
    private final int stride;
    private final int rows;
    private final float[] values;

    /**
     * Rows of zeros.
     *
     * @param stride samples in a row, a multiple of 8
     * @param rows a multiple of 8
     */
    FloatRows(int stride, int rows) {
        this.stride = stride;
        this.rows = rows;
        this.values = new float[Math.multiplyExact(stride, rows)];
    }

    int stride() {
        return stride;
    }

    int rows() {
        return rows;
    }

    float[] values() {
        return values;
    }

    /** Index of a row's first sample. */
    int index(int row) {
        return row * stride;
    }

    /** Repeats a row's last sample to its right, so that blocks at the edge hold nothing but the picture. */
    void padRight(int row, int width) {
        int from = index(row);
        java.util.Arrays.fill(values, from + width, from + stride, values[from + width - 1]);
    }

    /** Repeats the last of some rows below. */
    void padBelow(int filled) {
        for (int row = filled; row < rows; row++) {
            System.arraycopy(values, index(filled - 1), values, index(row), stride);
        }
    }
}
