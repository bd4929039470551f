package dev.lethe.jpeg.encode;

import java.util.Arrays;

/**
 * Halves a colour component in width and height. Readers enlarge it again by a triangle filter (T.871 section 8 leaves
 * the filter open; the usual libraries take three quarters of the nearest and one quarter of the next sample). Means of
 * two by two pixels alone would come back blurred, so they are sharpened by the inverse of what mean and triangle do
 * together. One owner, one thread.
 */
final class ChromaHalves {
    /**
     * The inverse of the filter [1 6 1] / 8, which halving and enlarging make of each axis: its taps fall by
     * {@code 2√2 - 3} from one to the next, of which two on each side are taken.
     */
    private static final float FAR = 0.0411f;

    private static final float NEAR = -0.2397f;
    private static final float CENTER = 1 - 2 * (NEAR + FAR);

    private static final int REACH = 2;
    private static final int NEW = 8 + REACH;

    private final int stride;
    /** Rows of means: those of the row of blocks that is due, with two above, and what lies below. */
    private final float[][] rows;

    private final float[] column;
    private final FloatRows result;
    private boolean begun;

    /**
     * An empty one.
     *
     * @param fullStride of the rows that come, a multiple of 16
     */
    ChromaHalves(int fullStride) {
        this.stride = fullStride / 2;
        this.rows = new float[NEW + 8][stride];
        this.column = new float[stride + 2 * REACH];
        this.result = new FloatRows(stride, 8);
    }

    /**
     * Takes sixteen rows.
     *
     * @return whether {@link #result} holds eight, for the row of blocks above these
     */
    boolean add(FloatRows full) {
        boolean due = begun;
        for (int row = 0; row < 8; row++) {
            means(full.values(), full.index(2 * row), full.stride(), rows[NEW + row]);
        }
        if (!begun) {
            copy(NEW, NEW - REACH, NEW);
            begun = true;
        }
        if (due) {
            sharpen();
        }
        advance();
        return due;
    }

    /** Ends the picture, of which at least one band was added: {@link #result} then holds the last eight rows. */
    void end() {
        copy(NEW - 1, NEW, NEW + REACH);
        sharpen();
    }

    /** Eight rows of the halved component. Overwritten by the next call. */
    FloatRows result() {
        return result;
    }

    private void copy(int from, int to, int end) {
        for (int row = to; row < end; row++) {
            System.arraycopy(rows[from], 0, rows[row], 0, stride);
        }
    }

    /** The new rows move up; what was above goes. */
    private void advance() {
        float[][] gone = Arrays.copyOf(rows, 8);
        System.arraycopy(rows, 8, rows, 0, NEW);
        System.arraycopy(gone, 0, rows, NEW, 8);
    }

    private static void means(float[] in, int top, int fullStride, float[] out) {
        for (int x = 0, i = top; x < out.length; x++, i += 2) {
            out[x] = 0.25f * (in[i] + in[i + 1] + in[i + fullStride] + in[i + fullStride + 1]);
        }
    }

    private void sharpen() {
        for (int row = 0; row < 8; row++) {
            down(rows[row], rows[row + 1], rows[row + 2], rows[row + 3], rows[row + 4]);
            across(result.values(), result.index(row));
        }
    }

    private void down(float[] a, float[] b, float[] c, float[] d, float[] e) {
        for (int x = 0; x < stride; x++) {
            column[x + REACH] = CENTER * c[x] + NEAR * (b[x] + d[x]) + FAR * (a[x] + e[x]);
        }
        Arrays.fill(column, 0, REACH, column[REACH]);
        Arrays.fill(column, stride + REACH, stride + 2 * REACH, column[stride + REACH - 1]);
    }

    private void across(float[] out, int to) {
        float[] in = column;
        for (int x = 0; x < stride; x++) {
            out[to + x] = CENTER * in[x + 2] + NEAR * (in[x + 1] + in[x + 3]) + FAR * (in[x] + in[x + 4]);
        }
    }
}
