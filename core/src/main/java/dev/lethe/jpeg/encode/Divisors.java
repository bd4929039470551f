package dev.lethe.jpeg.encode;

import dev.lethe.jpeg.QuantizationTable;
import dev.lethe.jpeg.ZigZag;

/**
 * Divisors for a distance: 1 is where a careful eye begins to see a difference, and errors grow in proportion.
 *
 * <p>The figures are those of jpegli (lib/jpegli/quant.cc), which were fitted to what people see; shares of the
 * components were fitted to SSIMULACRA 2 on photos.
 */
final class Divisors {
    /** The largest that fits a baseline file (T.81 table B.4). */
    private static final int MAX = 255;

    /** jpegli's, with its factor for halved colour: luminance does not depend on what colour is like. */
    private static final double SCALE = 1.7396601 * 1.22;

    /** Beyond that distance, low frequencies grow more slowly. */
    private static final double LINEAR_TO = 1.5;

    /** Luminance, row by row of frequencies. */
    private static final float[] LUMINANCE = {
        1.24f, 1.72f, 2.92f, 2.81f, 3.34f, 3.46f, 3.84f, 3.87f,
        1.72f, 2.09f, 2.85f, 2.70f, 3.44f, 3.17f, 4.03f, 4.04f,
        2.92f, 2.85f, 2.96f, 3.39f, 3.62f, 3.90f, 3.76f, 4.24f,
        2.81f, 2.70f, 3.39f, 3.38f, 4.17f, 4.81f, 4.78f, 4.61f,
        3.34f, 3.44f, 3.62f, 4.17f, 4.58f, 4.92f, 5.57f, 5.49f,
        3.46f, 3.17f, 3.90f, 4.81f, 4.92f, 5.44f, 5.09f, 6.09f,
        3.84f, 4.03f, 3.76f, 4.78f, 5.57f, 5.09f, 5.44f, 5.40f,
        3.87f, 4.04f, 4.24f, 4.61f, 5.49f, 6.09f, 5.40f, 4.38f
    };

    private static final float[] BLUE_DIFFERENCE = {
        2.82f, 6.50f, 9.31f, 10.65f, 11.07f, 17.15f, 18.46f, 29.09f,
        6.50f, 8.89f, 8.98f, 13.67f, 16.55f, 16.64f, 26.78f, 21.33f,
        9.31f, 8.98f, 11.09f, 18.21f, 19.75f, 23.99f, 102.65f, 24.45f,
        10.65f, 13.67f, 18.21f, 18.63f, 16.04f, 25.05f, 25.02f, 35.80f,
        11.07f, 16.55f, 19.75f, 16.04f, 19.37f, 14.68f, 19.95f, 51.09f,
        17.15f, 16.64f, 23.99f, 25.05f, 14.68f, 31.32f, 46.36f, 67.48f,
        18.46f, 26.78f, 102.65f, 25.02f, 19.95f, 46.36f, 61.32f, 88.35f,
        29.09f, 21.33f, 24.45f, 35.80f, 51.09f, 67.48f, 88.35f, 112.16f
    };

    private static final float[] RED_DIFFERENCE = {
        2.92f, 4.50f, 7.36f, 6.58f, 8.54f, 8.80f, 9.19f, 9.48f,
        4.50f, 6.31f, 7.02f, 7.16f, 8.05f, 7.01f, 6.71f, 8.38f,
        7.36f, 7.02f, 6.89f, 6.88f, 8.78f, 6.88f, 7.89f, 8.68f,
        6.58f, 7.16f, 6.88f, 7.00f, 7.72f, 7.96f, 7.47f, 8.36f,
        8.54f, 8.05f, 8.78f, 7.72f, 6.78f, 9.48f, 9.04f, 8.05f,
        8.80f, 7.01f, 6.88f, 7.96f, 9.48f, 8.61f, 9.92f, 64.25f,
        9.19f, 6.71f, 7.89f, 7.47f, 9.04f, 9.92f, 63.18f, 83.35f,
        9.48f, 8.38f, 8.68f, 8.36f, 8.05f, 64.25f, 83.35f, 114.89f
    };

    /** Powers of the distance, beyond {@link #LINEAR_TO}. */
    private static final float[] EXPONENTS = {
        1.00f, 0.51f, 0.67f, 0.74f, 1.00f, 1.00f, 1.00f, 1.00f,
        0.51f, 0.66f, 0.69f, 0.87f, 1.00f, 1.00f, 1.00f, 1.00f,
        0.67f, 0.69f, 0.84f, 0.83f, 0.96f, 1.00f, 1.00f, 1.00f,
        0.74f, 0.87f, 0.83f, 1.00f, 1.00f, 0.91f, 0.91f, 1.00f,
        1.00f, 1.00f, 0.96f, 1.00f, 1.00f, 1.00f, 1.00f, 1.00f,
        1.00f, 1.00f, 1.00f, 0.91f, 1.00f, 1.00f, 1.00f, 1.00f,
        1.00f, 1.00f, 1.00f, 0.91f, 1.00f, 1.00f, 1.00f, 1.00f,
        1.00f, 1.00f, 1.00f, 1.00f, 1.00f, 1.00f, 1.00f, 1.00f
    };

    /** Factors for colour of half the size. */
    private static final float[] HALVED = {
        0.4093f, 0.3209f, 0.3477f, 0.3333f, 0.3144f, 0.2823f, 0.3214f, 0.3354f,
        0.3209f, 0.3111f, 0.3489f, 0.2801f, 0.3059f, 0.3119f, 0.4135f, 0.3445f,
        0.3477f, 0.3489f, 0.3586f, 0.3257f, 0.2727f, 0.3754f, 0.3369f, 0.3484f,
        0.3333f, 0.2801f, 0.3257f, 0.3020f, 0.3515f, 0.3410f, 0.3971f, 0.3839f,
        0.3144f, 0.3059f, 0.2727f, 0.3515f, 0.3105f, 0.3397f, 0.2716f, 0.3836f,
        0.2823f, 0.3119f, 0.3754f, 0.3410f, 0.3397f, 0.3212f, 0.3203f, 0.0726f,
        0.3214f, 0.4135f, 0.3369f, 0.3971f, 0.2716f, 0.3203f, 0.0798f, 0.0553f,
        0.3354f, 0.3445f, 0.3484f, 0.3839f, 0.3836f, 0.0726f, 0.0553f, 0.3368f
    };

    private Divisors() {}

    /**
     * A component's divisors.
     *
     * @param component 0 for luminance, 1 and 2 for blue and red difference
     * @param distance more than 0
     * @param halved whether colour has half the size
     */
    static QuantizationTable of(int component, double distance, boolean halved) {
        int[] places = ZigZag.toRowMajor();
        int[] divisors = new int[64];
        for (int k = 0; k < 64; k++) {
            double divisor =
                    scale(places[k], distance) * Shares.divisor(component, places[k]) * base(component)[places[k]];
            if (halved && component > 0) {
                divisor *= HALVED[places[k]];
            }
            divisors[k] = (int) Math.max(1, Math.min(MAX, Math.round(divisor)));
        }
        return QuantizationTable.of(divisors);
    }

    private static float[] base(int component) {
        return switch (component) {
            case 0 -> LUMINANCE;
            case 1 -> BLUE_DIFFERENCE;
            default -> RED_DIFFERENCE;
        };
    }

    private static double scale(int place, double distance) {
        if (distance < LINEAR_TO) {
            return SCALE * distance;
        }
        double exponent = EXPONENTS[place];
        double power = Math.pow(LINEAR_TO, 1 - exponent) * Math.pow(distance, exponent);
        return SCALE * Math.max(0.5 * distance, power);
    }
}
