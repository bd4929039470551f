package dev.lethe.redaction.text;

import java.util.List;

/** How much the lines of a page are tilted: the angle that most neighbouring glyphs have to each other. */
final class SlantEstimate {
    /** Steeper lines are not looked for. */
    private static final double STEEPEST = 24;

    private static final double BIN = 0.5;
    private static final int BINS = (int) (2 * STEEPEST / BIN) + 1;
    private static final int LEAST_PAIRS = 8;

    private SlantEstimate() {}

    static Slant of(List<Placed> glyphs) {
        Neighbours neighbours = new Neighbours(glyphs);
        double[] votes = new double[BINS];
        int pairs = 0;
        for (int i = 0; i < glyphs.size(); i++) {
            int next = neighbours.nearestRight(i, STEEPEST);
            if (next >= 0) {
                vote(glyphs.get(i), glyphs.get(next), votes);
                pairs++;
            }
        }
        return pairs < LEAST_PAIRS ? Slant.NONE : Slant.of(peak(votes));
    }

    /** Tops and bottoms vote apart: letters of one line share at least one of them more often than the middle. */
    private static void vote(Placed a, Placed b, double[] votes) {
        double across = (b.start() + b.end() - a.start() - a.end()) / 2;
        vote(Math.atan2(b.lower() - a.lower(), across), votes);
        vote(Math.atan2(b.upper() - a.upper(), across), votes);
    }

    private static void vote(double radians, double[] votes) {
        int bin = (int) Math.round((Math.toDegrees(radians) + STEEPEST) / BIN);
        if (bin >= 0 && bin < BINS) {
            votes[bin]++;
        }
    }

    private static double peak(double[] votes) {
        int reach = (int) (2.5 / BIN);
        double best = 0;
        double most = -1;
        for (int bin = 0; bin < BINS; bin++) {
            double sum = 0;
            double moment = 0;
            for (int d = -reach; d <= reach; d++) {
                if (bin + d >= 0 && bin + d < BINS) {
                    double weight = votes[bin + d] * (reach + 1 - Math.abs(d));
                    sum += weight;
                    moment += weight * d;
                }
            }
            if (sum > most) {
                most = sum;
                best = bin * BIN - STEEPEST + (sum > 0 ? moment / sum * BIN : 0);
            }
        }
        return Math.abs(best) < 0.3 ? 0 : best;
    }
}
