package dev.lethe.compress.quality;

/** The arithmetic of the three error maps on rows, as loops that virtual machines turn into vector instructions. */
final class RowErrors {
    /** SSIM's second constant, of the reference implementation. */
    private static final float C2 = 0.0009f;

    private RowErrors() {}

    /** Products. */
    static void multiply(float[] a, float[] b, float[] to, int width) {
        for (int i = 0; i < width; i++) {
            to[i] = a[i] * b[i];
        }
    }

    /** Structure lost: 1 - SSIM without its correction for luminance, at least 0. Rounded as in the reference. */
    static void structure(
            float[] m1, float[] m2, float[] squares1, float[] squares2, float[] products, float[] to, int width) {
        for (int i = 0; i < width; i++) {
            float a = m1[i];
            float b = m2[i];
            float luma = 1 - (a - b) * (a - b);
            float above = 2 * (products[i] - a * b) + C2;
            float below = (squares1[i] - a * a) + (squares2[i] - b * b) + C2;
            float d = 1 - luma * above / below;
            to[i] = 0.5f * (d + Math.abs(d));
        }
    }

    /**
     * Edges: how far each side is from its own blurred form. More in the distorted picture is ringing, less is blur. The
     * reference's (1 + after) / (1 + before) - 1 is written so that nothing cancels out.
     */
    static void edges(
            float[] original, float[] distorted, float[] m1, float[] m2, float[] ringing, float[] blur, int width) {
        for (int i = 0; i < width; i++) {
            float before = Math.abs(original[i] - m1[i]);
            float after = Math.abs(distorted[i] - m2[i]);
            float d = (after - before) / (1 + before);
            float more = 0.5f * (d + Math.abs(d));
            ringing[i] = more;
            blur[i] = more - d;
        }
    }
}
