package dev.lethe.jpeg.decode;

/**
 * Turns rows of luminance and colour differences into red, green and blue (ITU-T T.871 section 7), with 16 bits behind
 * the point and libjpeg's factors. One owner, one thread.
 */
final class YcbcrToRgb {
    private static final int BITS = 16;
    private static final int HALF = 1 << BITS - 1;
    private static final int RED_CR = fixed(1.402);
    private static final int GREEN_CB = -fixed(0.34414);
    private static final int GREEN_CR = -fixed(0.71414);
    private static final int BLUE_CB = fixed(1.772);

    // What the colour differences add to luminance. Rounding and the middle of 128 are in the constants.
    private static final int RED_0 = HALF - 128 * RED_CR;
    private static final int GREEN_0 = HALF - 128 * (GREEN_CB + GREEN_CR);
    private static final int BLUE_0 = HALF - 128 * BLUE_CB;

    private final int[] red;
    private final int[] green;
    private final int[] blue;

    YcbcrToRgb(int pixels) {
        this.red = new int[pixels];
        this.green = new int[pixels];
        this.blue = new int[pixels];
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
     * @param pixels how many
     */
    void convert(int[] y, int[][] cb, int[][] cr, byte[] target, int offset, int pixels) {
        int lines = cb.length;
        for (int line = 0; line < lines; line++) {
            int count = (pixels - line + lines - 1) / lines;
            if (line == 0 || cb[line] != cb[line - 1] || cr[line] != cr[line - 1]) {
                differences(cb[line], cr[line], count);
            }
            add(y, line, lines, target, offset + 3 * line, count);
        }
    }

    private void differences(int[] cb, int[] cr, int count) {
        scale(cr, red, RED_CR, RED_0, count);
        scale(cb, blue, BLUE_CB, BLUE_0, count);
        for (int i = 0; i < count; i++) {
            green[i] = GREEN_CB * cb[i] + GREEN_CR * cr[i] + GREEN_0 >> BITS;
        }
    }

    private static void scale(int[] in, int[] out, int factor, int zero, int count) {
        for (int i = 0; i < count; i++) {
            out[i] = factor * in[i] + zero >> BITS;
        }
    }

    private void add(int[] y, int first, int step, byte[] target, int offset, int count) {
        int x = first;
        int to = offset;
        for (int i = 0; i < count; i++) {
            int luminance = y[x];
            target[to] = (byte) InverseDct.clamp(luminance + red[i]);
            target[to + 1] = (byte) InverseDct.clamp(luminance + green[i]);
            target[to + 2] = (byte) InverseDct.clamp(luminance + blue[i]);
            x += step;
            to += 3 * step;
        }
    }
}
