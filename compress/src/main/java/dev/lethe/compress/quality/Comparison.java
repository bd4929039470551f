package dev.lethe.compress.quality;

import java.util.Set;

/** Adds up the errors between two pictures whose rows come in step at every scale. One owner, one thread. */
final class Comparison {
    static final int PLANES = 3;

    private final Weights weights;
    private final PlaneErrors[][] errors;

    /** Where the original's side of a plane comes from. */
    @FunctionalInterface
    interface Originals {
        OriginalPlane plane(int scale, int plane);
    }

    Comparison(PictureScales scales, CosineFilter[] filters, Originals originals) {
        weights = new Weights(scales.count());
        errors = new PlaneErrors[scales.count()][PLANES];
        for (int s = 0; s < errors.length; s++) {
            for (int p = 0; p < PLANES; p++) {
                Set<ErrorKind> kinds = weights.counting(p, s);
                errors[s][p] =
                        new PlaneErrors(filters, scales.width(s), scales.height(s), kinds, originals.plane(s, p));
            }
        }
    }

    /** Takes the distorted picture's next row of a scale: planes X, Y and B. The original's has been taken. */
    void push(int scale, float[][] xyb) {
        for (int p = 0; p < PLANES; p++) {
            errors[scale][p].push(xyb[p]);
        }
    }

    /** The score, after the last rows. */
    double score() {
        double sum = 0;
        for (int s = 0; s < errors.length; s++) {
            for (int p = 0; p < PLANES; p++) {
                sum += errors[s][p].weighted(weights, p, s);
            }
        }
        return Weights.score(sum);
    }
}
