package dev.lethe.compress.quality;

import java.util.Arrays;

/**
 * Blurs a plane whose rows come in order, with 0 outside: a row goes in, the blurred row four above comes out. Holds
 * eleven rows and the filters' state. One owner, one thread.
 */
final class PlaneBlur {
    private static final int AHEAD = CosineFilter.AHEAD;
    private static final int BEHIND = CosineFilter.BEHIND;
    private static final int HELD = AHEAD + BEHIND + 1;

    private final CosineFilter[] filters;
    private final int width;
    private final float[][] rows;
    private final float[] outside;
    private final float[] padded;
    private final float[] sums;
    private final float[] state = new float[2];
    private final float[][] last;
    private final float[][] before;
    private final float[] blurred;
    private int pushed;

    PlaneBlur(CosineFilter[] filters, int width) {
        this.filters = filters;
        this.width = width;
        rows = new float[HELD][width];
        outside = new float[width];
        padded = new float[BEHIND + AHEAD + width + AHEAD];
        sums = new float[AHEAD + width];
        last = new float[filters.length][width];
        before = new float[filters.length][width];
        blurred = new float[width];
    }

    /** Takes the next row. The blurred row that it completes, if any, is then in {@link #blurred}. */
    void push(float[] row) {
        System.arraycopy(row, 0, padded, BEHIND + AHEAD, width);
        float[] to = rows[pushed % HELD];
        // A sample and the one ten after it: they are ahead of and behind the same place
        add(padded, padded, BEHIND + AHEAD, sums, AHEAD + width);
        Arrays.fill(to, 0);
        for (CosineFilter filter : filters) {
            filter.along(sums, to, state, width);
        }
        down(to);
    }

    /** Does the same after the last row, as often as rows are still to come out. */
    void drain() {
        down(outside);
    }

    private void down(float[] ahead) {
        int behind = pushed - AHEAD - BEHIND;
        add(ahead, behind < 0 ? outside : rows[behind % HELD], 0, sums, width);
        Arrays.fill(blurred, 0);
        for (int i = 0; i < filters.length; i++) {
            filters[i].down(sums, last[i], before[i], blurred, width);
            float[] oldest = before[i];
            before[i] = last[i];
            last[i] = oldest;
        }
        pushed++;
    }

    private static void add(float[] a, float[] b, int offset, float[] to, int length) {
        for (int i = 0; i < length; i++) {
            to[i] = a[i] + b[i + offset];
        }
    }

    /** The blurred row that the last call completed; changes with the next. */
    float[] blurred() {
        return blurred;
    }
}
