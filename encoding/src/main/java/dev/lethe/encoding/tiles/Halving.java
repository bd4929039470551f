package dev.lethe.encoding.tiles;

import dev.lethe.pixels.Layout;

/** Means of four pixels of 8 bits, in linear light (IEC 61966-2-1), colour weighted by opacity. Immutable. */
final class Halving {
    private static final int LIGHT = 65_535;
    private static final int BACK_SHIFT = 4;

    private final int[] light = new int[256];
    private final byte[] samples = new byte[(LIGHT >> BACK_SHIFT) + 1];
    private final int width;
    private final int channels;
    private final boolean alpha;

    Halving(Layout layout) {
        this.width = layout.width();
        this.channels = layout.channels().count();
        this.alpha = layout.channels().hasAlpha();
        for (int i = 0; i < light.length; i++) {
            double v = i / 255.0;
            light[i] = (int) Math.round(LIGHT * (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4)));
        }
        for (int i = 0; i < samples.length; i++) {
            double v = (double) i / (samples.length - 1);
            double sample = v <= 0.0031308 ? v * 12.92 : 1.055 * Math.pow(v, 1 / 2.4) - 0.055;
            samples[i] = (byte) Math.round(255 * sample);
        }
    }

    /**
     * Makes a row of two.
     *
     * @param upper index of the first row
     * @param lower index of the second; the same at the end of an odd height
     */
    void halve(byte[] from, int upper, int lower, byte[] to) {
        int target = 0;
        for (int x = 0; x < width; x += 2) {
            int right = x + 1 < width ? channels : 0;
            int a = upper + x * channels;
            int b = lower + x * channels;
            if (alpha) {
                weighted(from, a, a + right, b, b + right, to, target);
            } else {
                for (int c = 0; c < channels; c++) {
                    int sum = light[from[a + c] & 0xFF]
                            + light[from[a + right + c] & 0xFF]
                            + light[from[b + c] & 0xFF]
                            + light[from[b + right + c] & 0xFF];
                    to[target + c] = samples[sum >> 2 + BACK_SHIFT];
                }
            }
            target += channels;
        }
    }

    private void weighted(byte[] from, int a, int b, int c, int d, byte[] to, int target) {
        int last = channels - 1;
        int wa = from[a + last] & 0xFF;
        int wb = from[b + last] & 0xFF;
        int wc = from[c + last] & 0xFF;
        int wd = from[d + last] & 0xFF;
        int weight = wa + wb + wc + wd;
        for (int i = 0; i < last; i++) {
            long sum = (long) wa * light[from[a + i] & 0xFF]
                    + (long) wb * light[from[b + i] & 0xFF]
                    + (long) wc * light[from[c + i] & 0xFF]
                    + (long) wd * light[from[d + i] & 0xFF];
            to[target + i] = weight == 0 ? 0 : samples[(int) (sum / weight) >> BACK_SHIFT];
        }
        to[target + last] = (byte) ((weight + 2) / 4);
    }
}
