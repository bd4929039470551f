package dev.lethe.compress.quality;

/**
 * How scores and sizes usually follow an encoder's quality. A search only starts from it: what a picture departs from it
 * is found by trying.
 */
final class TypicalCurve {
    // Scores of libjpeg-turbo, 4:2:0 to 4:4:4, as the reference program's help gives them; the ends are estimates
    private static final double[] SCORE_AT = {0, 14, 20, 35, 70, 85, 90, 95, 100};
    private static final double[] SCORES = {-60, 10, 30, 50, 70, 80, 85, 90, 95};

    // Sizes of libjpeg-turbo beside that at quality 50, mean of photographs, rounded
    private static final double[] SIZE_AT = {0, 10, 30, 50, 75, 85, 90, 95, 100};
    private static final double[] SIZES = {0.15, 0.35, 0.7, 1, 1.6, 2.1, 2.8, 4.2, 9};

    private final double[] at;
    private final double[] values;

    private TypicalCurve(double[] at, double[] values) {
        this.at = at;
        this.values = values;
    }

    /** Scores, as {@link #scoreValue}, by quality of 0 to 100. */
    static TypicalCurve scores() {
        double[] values = SCORES.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = scoreValue(values[i]);
        }
        return new TypicalCurve(SCORE_AT, values);
    }

    /** Logarithms of sizes by quality of 0 to 100; only differences mean something. */
    static TypicalCurve sizes() {
        double[] values = SIZES.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.log(values[i]);
        }
        return new TypicalCurve(SIZE_AT, values);
    }

    /** A score as the logarithm of what is missing to 100, negative: pictures differ in it by about a constant. */
    static double scoreValue(double score) {
        return -Math.log(Math.max(0.01, 100 - score));
    }

    /** The value at a quality of 0 to 100. */
    double value(double quality) {
        int i = 1;
        while (i < at.length - 1 && at[i] < quality) {
            i++;
        }
        double part = (quality - at[i - 1]) / (at[i] - at[i - 1]);
        return values[i - 1] + part * (values[i] - values[i - 1]);
    }
}
