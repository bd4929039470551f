package dev.lethe.redaction.text;

import java.util.Arrays;

/**
 * The greatest sample in a square window around each pixel, in a time that does not depend on the window's size: running
 * maxima from both ends of blocks as long as the window (van Herk 1992; Gil and Werman 1993). Minima are the maxima of
 * the negative: all samples are read and written through {@code negative}, which is 0 or 255.
 */
final class WindowMaximum {
    private final int radius;
    private final int window;
    private final int width;
    private final int height;
    private final int[] padded;
    private final int[] suffix;
    private final byte[] suffixRows;
    private final byte[] prefixRow;

    WindowMaximum(int width, int height, int radius) {
        this.width = width;
        this.height = height;
        this.radius = radius;
        this.window = 2 * radius + 1;
        int blocks = (width + window - 1) / window + 1;
        this.padded = new int[(blocks + 1) * window];
        this.suffix = new int[blocks * window];
        this.suffixRows = new byte[window * width];
        this.prefixRow = new byte[width];
    }

    /** Bytes that one for such a picture takes. */
    static long bytes(int width, int radius) {
        return (2L * radius + 2) * width + 8L * (width + 6L * radius + 3);
    }

    /** Writes the maxima; {@code from} serves as working space and holds nothing of use afterwards. */
    void apply(byte[] from, byte[] to, int negative) {
        for (int y = 0; y < height; y++) {
            row(from, y * width, negative);
        }
        columns(from, to, negative);
    }

    private void row(byte[] samples, int at, int negative) {
        Arrays.fill(padded, 0);
        for (int x = 0; x < width; x++) {
            padded[x + radius] = (samples[at + x] & 0xFF) ^ negative;
        }
        for (int end = suffix.length; end > 0; end -= window) {
            int most = 0;
            for (int i = end - 1; i >= end - window; i--) {
                most = Math.max(most, padded[i]);
                suffix[i] = most;
            }
        }
        int prefix = 0;
        int left = 0;
        for (int x = 0; x < width; x++) {
            // Where the window is one whole block, the suffix is all.
            prefix = left == 0 ? 0 : Math.max(prefix, padded[x + window - 1]);
            samples[at + x] = (byte) (Math.max(suffix[x], prefix) ^ negative);
            left = left + 1 == window ? 0 : left + 1;
        }
    }

    /** The same downwards, a row at a time. */
    private void columns(byte[] from, byte[] to, int negative) {
        for (int top = 0; top < height; top += window) {
            suffixes(from, top - radius, negative);
            Arrays.fill(prefixRow, (byte) 0);
            int rows = Math.min(window, height - top);
            for (int i = 0; i < rows; i++) {
                int next = top + i + radius;
                if (i > 0 && next < height) {
                    greater(prefixRow, 0, from, next * width, negative, prefixRow, 0, 0);
                }
                greater(suffixRows, i * width, prefixRow, 0, 0, to, (top + i) * width, negative);
            }
        }
    }

    private void suffixes(byte[] from, int first, int negative) {
        int last = (window - 1) * width;
        Arrays.fill(suffixRows, last, last + width, (byte) 0);
        for (int i = window - 1; i >= 0; i--) {
            int at = i * width;
            int below = i == window - 1 ? at : at + width;
            int y = first + i;
            if (y >= 0 && y < height) {
                greater(suffixRows, below, from, y * width, negative, suffixRows, at, 0);
            } else {
                System.arraycopy(suffixRows, below, suffixRows, at, width);
            }
        }
    }

    /** A row of the greater of two samples, of which the second and the result may be negatives. */
    private void greater(byte[] a, int atA, byte[] b, int atB, int negativeB, byte[] to, int at, int negative) {
        for (int x = 0; x < width; x++) {
            to[at + x] = (byte) (Math.max(a[atA + x] & 0xFF, (b[atB + x] & 0xFF) ^ negativeB) ^ negative);
        }
    }
}
