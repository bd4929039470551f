package dev.lethe.jpeg.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Turns rows of luminance and colour differences into red, green and blue (ITU-T T.871 section 7), with 16 bits behind
 * the point and libjpeg's factors. One owner, one thread.
 *
 * <p>A pixel travels as one {@code int} of three fields of ten bits, so that nearly all work is on whole arrays of
 * {@code int} without a branch, which the virtual machine does for many pixels at once.
 */
final class YcbcrToRgb {
    private static final int BITS = 16;
    private static final int HALF = 1 << BITS - 1;
    private static final int RED_CR = fixed(1.402);
    private static final int GREEN_CB = -fixed(0.34414);
    private static final int GREEN_CR = -fixed(0.71414);
    private static final int BLUE_CB = fixed(1.772);

    /** Keeps fields positive: colour differences add -227 to 226 to luminance. */
    private static final int OFFSET = 256;

    // What colour differences add. Rounding, the middle of 128 and the offset are in the constants.
    private static final int RED_0 = HALF - 128 * RED_CR + (OFFSET << BITS);
    private static final int GREEN_0 = HALF - 128 * (GREEN_CB + GREEN_CR) + (OFFSET << BITS);
    private static final int BLUE_0 = HALF - 128 * BLUE_CB + (OFFSET << BITS);

    private static final int FIELD = 10;
    private static final int MASK = (1 << FIELD) - 1;
    private static final int ALL_FIELDS = 1 | 1 << FIELD | 1 << 2 * FIELD;

    private static final VarHandle LITTLE_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final int[] differences;
    private final int[] others;
    private final int[] row;

    YcbcrToRgb(int pixels) {
        this.differences = new int[pixels];
        this.others = new int[pixels >> 1];
        this.row = new int[pixels];
    }

    private static int fixed(double factor) {
        return (int) Math.round(factor * (1 << BITS));
    }

    /**
     * Converts a row.
     *
     * @param y luminance, one sample per pixel
     * @param cb lines that take turns
     * @param cr as many lines
     * @param target takes three bytes per pixel from {@code offset} on
     */
    void convert(int[] y, int[][] cb, int[][] cr, byte[] target, int offset) {
        if (cb.length == 2) {
            differences(cb[0], cr[0], differences, row.length + 1 >> 1);
            differences(cb[1], cr[1], others, row.length >> 1);
            addPairs(y, differences, others, row);
        } else {
            addLines(y, cb, cr);
        }
        limit(row);
        store(row, target, offset);
    }

    private void addLines(int[] y, int[][] cb, int[][] cr) {
        int lines = cb.length;
        for (int line = 0; line < lines; line++) {
            int count = (row.length - line + lines - 1) / lines;
            if (line == 0 || cb[line] != cb[line - 1] || cr[line] != cr[line - 1]) {
                differences(cb[line], cr[line], differences, count);
            }
            if (lines == 1) {
                add(y, differences, row);
            } else {
                spread(y, differences, row, line, lines);
            }
        }
    }

    private static void differences(int[] cb, int[] cr, int[] out, int count) {
        for (int i = 0; i < count; i++) {
            int red = RED_CR * cr[i] + RED_0 >> BITS;
            int green = GREEN_CB * cb[i] + GREEN_CR * cr[i] + GREEN_0 >> BITS;
            int blue = BLUE_CB * cb[i] + BLUE_0 >> BITS;
            out[i] = red | green << FIELD | blue << 2 * FIELD;
        }
    }

    private static void add(int[] y, int[] differences, int[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = ALL_FIELDS * y[i] + differences[i];
        }
    }

    private static void addPairs(int[] y, int[] even, int[] odd, int[] row) {
        int pairs = row.length >> 1;
        for (int i = 0; i < pairs; i++) {
            row[2 * i] = ALL_FIELDS * y[2 * i] + even[i];
            row[2 * i + 1] = ALL_FIELDS * y[2 * i + 1] + odd[i];
        }
        if (row.length > 2 * pairs) {
            row[2 * pairs] = ALL_FIELDS * y[2 * pairs] + even[pairs];
        }
    }

    private static void spread(int[] y, int[] differences, int[] row, int first, int step) {
        for (int x = first, i = 0; x < row.length; x += step, i++) {
            row[x] = ALL_FIELDS * y[x] + differences[i];
        }
    }

    /** Makes three bytes of three fields, limited to 0 to 255. */
    private static void limit(int[] row) {
        for (int i = 0; i < row.length; i++) {
            int red = (row[i] & MASK) - OFFSET;
            int green = (row[i] >> FIELD & MASK) - OFFSET;
            int blue = (row[i] >> 2 * FIELD) - OFFSET;
            red = (red | 255 - red >> 31) & ~(red >> 31) & 0xFF;
            green = (green | 255 - green >> 31) & ~(green >> 31) & 0xFF;
            blue = (blue | 255 - blue >> 31) & ~(blue >> 31) & 0xFF;
            row[i] = red | green << 8 | blue << 16;
        }
    }

    /** Four bytes are written at once, the last of which the next pixel overwrites. */
    private static void store(int[] row, byte[] target, int offset) {
        int last = row.length - 1;
        int to = offset;
        for (int i = 0; i < last; i++, to += 3) {
            LITTLE_ENDIAN.set(target, to, row[i]);
        }
        target[to] = (byte) row[last];
        target[to + 1] = (byte) (row[last] >> 8);
        target[to + 2] = (byte) (row[last] >> 16);
    }
}
