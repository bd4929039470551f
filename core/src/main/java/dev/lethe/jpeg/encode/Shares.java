package dev.lethe.jpeg.encode;

/**
 * Figures that share out errors and bits between components and frequencies. They were fitted to SSIMULACRA 2 scores of
 * 75 to 85, on crops of photos.
 */
final class Shares {
    private static final double[] COMPONENTS = {1, 0.667, 1.152};

    /** The DC of luminance is seen at every scale. */
    private static final double LUMINANCE_DC = 0.87;

    /** Powers of the frequency. */
    private static final double[] TILTS = {0.1, 0.15, 0.15};

    /** What a bit is worth at {@link #PRICE_DISTANCE}, in squared steps. */
    private static final double[] PRICES = {0.06, 0.059, 0.059};

    private static final double PRICE_DISTANCE = 2;
    private static final double PRICE_POWER = 0.3;

    private Shares() {}

    /**
     * A factor for a divisor.
     *
     * @param component 0 for luminance, 1 and 2 for blue and red difference
     * @param place row by row of frequencies
     */
    static double divisor(int component, int place) {
        if (place == 0) {
            return component == 0 ? LUMINANCE_DC : COMPONENTS[component];
        }
        double frequency = (place / 8 + place % 8) / 4.0;
        return COMPONENTS[component] * Math.pow(frequency, TILTS[component]);
    }

    /** Squared steps of a component's divisors that a bit is worth. */
    static double bitPrice(int component, double distance) {
        return PRICES[component] * Math.pow(distance / PRICE_DISTANCE, PRICE_POWER);
    }
}
