package dev.lethe.encoding.webp.vp8;

/**
 * From luma and chroma to red, green and blue, as libwebp shows them: chroma is interpolated between the four nearest
 * samples, of weights 9, 3, 3 and 1, in two steps with a rounding each; BT.601 in studio range is computed with 14 bits.
 * Makes one row of pixels at a time.
 */
final class FancyColors {
    private static final int TWOS = 0x20002;
    private static final int EIGHTS = 0x80008;

    private FancyColors() {}

    /**
     * Makes a row.
     *
     * @param near index of the chroma row that the pixels lie in
     * @param far index of the other chroma row next to the pixels; the same as the near one at the picture's edge
     * @param step from pixel to pixel in the target
     */
    static void row(Planes planes, int luma, int near, int far, int width, byte[] target, int at, int step) {
        byte[] y = planes.luma;
        byte[] u = planes.u;
        byte[] v = planes.v;
        // both chroma samples in one number: U in the lower half, V in the upper
        int lastNear = pair(u, v, near);
        int lastFar = pair(u, v, far);
        int first = 3 * lastNear + lastFar + TWOS >>> 2;
        pixel(y[luma] & 0xFF, first, target, at);
        int pairs = width - 1 >> 1;
        int to = at + step;
        for (int x = 1; x <= pairs; x++, to += 2 * step) {
            int nextNear = pair(u, v, near + x);
            int nextFar = pair(u, v, far + x);
            int sum = lastNear + nextNear + lastFar + nextFar + EIGHTS;
            int falling = sum + 2 * (nextNear + lastFar) >>> 3;
            int rising = sum + 2 * (lastNear + nextFar) >>> 3;
            pixel(y[luma + 2 * x - 1] & 0xFF, falling + lastNear >>> 1, target, to);
            pixel(y[luma + 2 * x] & 0xFF, rising + nextNear >>> 1, target, to + step);
            lastNear = nextNear;
            lastFar = nextFar;
        }
        if ((width & 1) == 0) {
            int last = 3 * lastNear + lastFar + TWOS >>> 2;
            pixel(y[luma + width - 1] & 0xFF, last, target, to);
        }
    }

    private static int pair(byte[] u, byte[] v, int at) {
        return u[at] & 0xFF | (v[at] & 0xFF) << 16;
    }

    private static void pixel(int luma, int chroma, byte[] target, int at) {
        int y = luma * 19_077 >> 8;
        int u = chroma & 0xFF;
        int v = chroma >>> 16 & 0xFF;
        target[at] = sample(y + (v * 26_149 >> 8) - 14_234);
        target[at + 1] = sample(y - (u * 6_419 >> 8) - (v * 13_320 >> 8) + 8_708);
        target[at + 2] = sample(y + (u * 33_050 >> 8) - 17_685);
    }

    private static byte sample(int value) {
        return (byte) Samples.clamp(value >> 6);
    }
}
