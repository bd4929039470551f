package dev.lethe.redaction.text;

/**
 * How much a strip of glyphs looks like text: letters of one line are much alike in height, strokes and contrast. The
 * weights were learnt from drawn pages and photos by {@code ConfidenceTraining}, which lies with the tests.
 */
final class StripJudge {
    /** One weight for each of {@link StripFeatures}, and a constant. */
    private static final double[] WEIGHTS = {
        0.188, 0.596, -4.413, -1.351, -3.577, -2.690, 0.542, 0.935, -0.313, 1.442, 4.205, -2.725, -1.887, -1.250,
        -0.603, -2.011, -2.518, 5.474, -0.611, -0.806, -0.994, -4.521
    };

    private StripJudge() {}

    /** 0 to 1. */
    static double confidence(Strip strip, Surroundings around) {
        double[] figures = StripFeatures.of(strip, around);
        double logit = WEIGHTS[figures.length];
        for (int i = 0; i < figures.length; i++) {
            logit += WEIGHTS[i] * figures[i];
        }
        return 1 / (1 + Math.exp(-logit));
    }
}
