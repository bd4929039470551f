package dev.lethe.compress.palette;

/**
 * Colours as points whose distance follows how different they look.
 *
 * <p>Samples are taken as they are coded, which is about even to the eye, times opacity, and turned into brightness and
 * two differences of colour, which weigh less. How a translucent colour looks depends on what is behind it: the squared
 * distance is the mean of those on black and on white, which are {@code dL² + dC²} and {@code (dL - dA)² + dC²}, hence
 * {@code (dL - dA/2)² + (dA/2)² + dC²}. Stateless.
 */
final class ColorPoints {
    /** Coordinates of a point. */
    static final int AXES = 4;

    // Parts of brightness, close to those of BT.601; sums of powers of two, so that grey has no colour at all
    private static final float RED = 0.25f;
    private static final float GREEN = 0.625f;
    private static final float BLUE = 0.125f;

    private static final float REDNESS = 0.5f;
    private static final float BLUENESS = 0.5f;

    private ColorPoints() {}

    /** Writes the point of a colour. */
    static void of(int argb, float[] to, int at) {
        float alpha = argb >>> 24;
        float share = alpha / 255;
        float red = (argb >> 16 & 0xFF) * share;
        float green = (argb >> 8 & 0xFF) * share;
        float blue = (argb & 0xFF) * share;
        float light = RED * red + GREEN * green + BLUE * blue;
        to[at] = light - alpha / 2;
        to[at + 1] = alpha / 2;
        to[at + 2] = REDNESS * (red - light);
        to[at + 3] = BLUENESS * (blue - light);
    }

    /** The colour that lies nearest to a point. */
    static int argb(double[] point) {
        double alpha = Math.max(0, Math.min(255, 2 * point[1]));
        int opacity = (int) Math.round(alpha);
        if (opacity == 0) {
            return 0;
        }
        double light = point[0] + point[1];
        double redness = point[2] / REDNESS;
        double blueness = point[3] / BLUENESS;
        double green = light - (RED * redness + BLUE * blueness) / GREEN;
        double full = 255 / alpha;
        return opacity << 24
                | sample((light + redness) * full) << 16
                | sample(green * full) << 8
                | sample((light + blueness) * full);
    }

    private static int sample(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, value)));
    }

    /** The square of the distance between two points. */
    static float distance(float[] a, int i, float[] b, int j) {
        float d0 = a[i] - b[j];
        float d1 = a[i + 1] - b[j + 1];
        float d2 = a[i + 2] - b[j + 2];
        float d3 = a[i + 3] - b[j + 3];
        return d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
    }
}
