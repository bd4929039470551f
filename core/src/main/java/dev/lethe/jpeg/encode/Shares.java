package dev.lethe.jpeg.encode;

/** Figures that were fitted to SSIMULACRA 2 on photos: how error and bits are shared out between components. */
final class Shares {
    private Shares() {}

    /**
     * A factor for a divisor.
     *
     * @param component 0 for luminance, 1 and 2 for blue and red difference
     * @param place row by row of frequencies
     */
    static double of(int component, int place, boolean halved) {
        double tilt = component == 0 ? 0.1 : 0.15;
        double share = component == 0 ? 1 : component == 1 ? 0.667 : 1.152;
        int frequency = place / 8 + place % 8;
        return frequency == 0 ? share : share * Math.pow(frequency / 4.0, tilt);
    }

    /** Squared steps of a component's divisors that a bit is worth. */
    static double bitPrice(int component, double distance) {
        return component == 0 ? 0.06 : 0.03;
    }
}
