package dev.lethe.jpeg.encode;

/** The usual scale of quality as a distance. */
final class QualityScale {
    private QualityScale() {}

    /**
     * The distance for a quality: linear in the upper part of the scale, then growing faster, as jpegli has it.
     *
     * @param quality 0 to 100
     */
    static double distance(double quality) {
        if (!(quality >= 0 && quality <= 100)) {
            throw new IllegalArgumentException("quality: must be 0 to 100, is " + quality);
        }
        if (quality >= 30) {
            return 0.1 + (100 - quality) * 0.09;
        }
        return 53.0 / 3000 * quality * quality - 23.0 / 20 * quality + 25;
    }

    /** The most colour detail, mean square per pixel, that may be lost at a distance before all of it is kept. */
    static double mostLost(double distance) {
        return 3 * distance;
    }
}
