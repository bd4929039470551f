package dev.lethe.jpeg.encode;

/** The usual scale of quality as a distance. */
final class QualityScale {
    private static final double BEST = 0.01;
    private static final double FACTOR = 0.01787;
    private static final double POWER = 1.58;

    /** What the lowest qualities are coarser by, below 50. */
    private static final double COARSEST = 24;

    private static final double COARSE_POWER = 6;

    private QualityScale() {}

    /**
     * The distance for a quality. One curve without corners; it was laid so that photos look about as good as those of
     * libjpeg with the same figure.
     *
     * @param quality 0 to 100
     */
    static double distance(double quality) {
        if (!(quality >= 0 && quality <= 100)) {
            throw new IllegalArgumentException("quality: must be 0 to 100, is " + quality);
        }
        double lost = 100 - quality;
        return BEST + FACTOR * Math.pow(lost, POWER) + COARSEST * Math.pow(lost / 100, COARSE_POWER);
    }

    /**
     * The most colour detail, mean square per pixel, that may be lost at a distance before all of it is kept. Photos stay
     * below at all but the best qualities.
     */
    static double mostLost(double distance) {
        return Math.min(3.5 * distance, 12);
    }
}
