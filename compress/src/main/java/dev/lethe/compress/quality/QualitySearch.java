package dev.lethe.compress.quality;

import java.io.IOException;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * Finds the quality at which an encoder meets a wish, with few encodes: the smallest file that still looks good enough, or
 * the best picture that fits into a number of bytes.
 *
 * <p>Qualities are whole numbers of a range whose ends mean what 0 and 100 mean to JPEG encoders; for finer steps choose a
 * wider range, for example tenths from 0 to 1000. Scores and bytes should rise with quality. Where they do not everywhere,
 * what is returned still meets the wish, but may not be the very best. The same answers of the encoder lead to the same
 * result. Usually 3 or 4 encodes are needed. Immutable and thread-safe.
 */
public final class QualitySearch {
    /** How far above the wanted score a file may be without a smaller one being looked for. */
    public static final double SCORE_TOLERANCE = 0.3;

    /** The same for a search {@link #withPatience} that has lost it. */
    public static final double SCORE_TOLERANCE_AT_LAST = 1.0;

    /** The part of the allowed bytes that is to be used, where the encoder's steps are fine enough. */
    public static final double BYTES_USED = 0.95;

    private static final int ENCODES = 8;
    private static final int MOST_STEPS = 100_000;
    private static final double FULL = 100;

    /** Where a search for a size starts, as nothing is known yet. */
    private static final double FIRST_FOR_BYTES = 0.75;

    private final int least;
    private final int most;
    private final int mostEncodes;
    private final int patience;

    private QualitySearch(int least, int most, int mostEncodes, int patience) {
        this.least = least;
        this.most = most;
        this.mostEncodes = mostEncodes;
        this.patience = patience;
    }

    /**
     * An encoder to be tried. What it throws ends the search.
     *
     * @param <R> what it makes, for example the bytes of the file
     */
    @FunctionalInterface
    public interface Encoding<R> {
        /** Encodes at a quality, and measures. */
        Candidate<R> at(int quality) throws IOException;
    }

    /**
     * What an encoder made.
     *
     * @param <R> what it is, for example the bytes of the file
     * @param bytes its size
     * @param score how good it looks, as of {@link Ssimulacra2}; anything where only the size is searched for
     * @param result what was made
     */
    public record Candidate<R>(long bytes, double score, R result) {
        /** Checks ranges. */
        public Candidate {
            if (bytes < 0) {
                throw new IllegalArgumentException("bytes: must be 0 or more");
            }
            Objects.requireNonNull(result, "result");
        }
    }

    /**
     * The end of a search.
     *
     * @param <R> what the encoder makes
     * @param reached whether the wish is met; if not, {@code best} is as close as the encoder comes
     * @param quality of the best candidate
     * @param best the best candidate
     * @param encodes how often the encoder was called
     */
    public record Outcome<R>(boolean reached, int quality, Candidate<R> best, int encodes) {}

    /**
     * A search among qualities, with at most 8 encodes.
     *
     * @param least the lowest quality that is acceptable, 0 or more
     * @param most the highest, {@code least} to 100,000
     */
    public static QualitySearch between(int least, int most) {
        if (least < 0 || most < least || most > MOST_STEPS) {
            throw new IllegalArgumentException("least, most: must be 0 or more, in order, and at most " + MOST_STEPS);
        }
        return new QualitySearch(least, most, ENCODES, MOST_STEPS);
    }

    /**
     * The same with another bound on the work.
     *
     * @param encodes at least 2
     */
    public QualitySearch withMostEncodes(int encodes) {
        if (encodes < 2) {
            throw new IllegalArgumentException("encodes: must be 2 or more");
        }
        return new QualitySearch(least, most, encodes, patience);
    }

    /**
     * The same, looking after that many encodes only for a file whose score is at most 1 above what is wanted: a smaller one
     * is hardly worth more of them.
     *
     * @param encodes at least 1
     */
    public QualitySearch withPatience(int encodes) {
        if (encodes < 1) {
            throw new IllegalArgumentException("encodes: must be 1 or more");
        }
        return new QualitySearch(least, most, mostEncodes, encodes);
    }

    /**
     * The smallest file whose score is at least that high. If there is none, that of the highest score.
     *
     * @param score wanted, below 100
     */
    public <R> Outcome<R> smallest(double score, Encoding<R> encoding) throws IOException {
        if (!(score < FULL)) {
            throw new IllegalArgumentException("score: must be below 100");
        }
        TypicalCurve curve = TypicalCurve.scores();
        CrossingSearch search = new CrossingSearch(
                least,
                most,
                TypicalCurve.scoreValue(score),
                TypicalCurve.scoreValue(score + SCORE_TOLERANCE),
                quality -> curve.value(percent(quality)));
        return run(encoding, quality -> quality, search, search.next().getAsInt(), new Wish() {
            @Override
            public double value(Candidate<?> candidate) {
                return TypicalCurve.scoreValue(measured(candidate.score()));
            }

            @Override
            public boolean met(Candidate<?> candidate) {
                return candidate.score() >= score;
            }

            @Override
            public boolean better(Candidate<?> candidate, Candidate<?> than) {
                return met(than)
                        ? met(candidate) && candidate.bytes() < than.bytes()
                        : candidate.score() > than.score();
            }

            @Override
            public double good() {
                return TypicalCurve.scoreValue(score + SCORE_TOLERANCE_AT_LAST);
            }
        });
    }

    private static double measured(double score) {
        if (Double.isNaN(score)) {
            throw new IllegalArgumentException("score: the encoding must measure it, is NaN");
        }
        return score;
    }

    /**
     * The best picture that fits: the largest file within the bytes, using at least 95 % of them where the encoder's steps
     * allow it. If none fits, the smallest. Scores are not looked at.
     *
     * @param bytes allowed, at least 1
     */
    public <R> Outcome<R> within(long bytes, Encoding<R> encoding) throws IOException {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes: must be 1 or more");
        }
        TypicalCurve curve = TypicalCurve.sizes();
        // Turned around, so that it is again the first place with a high enough value that is looked for
        CrossingSearch search = new CrossingSearch(
                -most,
                -least,
                -Math.log((double) bytes),
                -Math.log(BYTES_USED * bytes),
                place -> -curve.value(percent(-place)));
        int first = least + (int) (FIRST_FOR_BYTES * ((long) most - least));
        return run(encoding, place -> -place, search, -first, new Wish() {
            @Override
            public double value(Candidate<?> candidate) {
                return -Math.log((double) Math.max(1, candidate.bytes()));
            }

            @Override
            public boolean met(Candidate<?> candidate) {
                return candidate.bytes() <= bytes;
            }

            @Override
            public boolean better(Candidate<?> candidate, Candidate<?> than) {
                return met(than)
                        ? met(candidate) && candidate.bytes() > than.bytes()
                        : candidate.bytes() < than.bytes();
            }

            @Override
            public double good() {
                return -Math.log(BYTES_USED * bytes);
            }
        });
    }

    /** What is looked for. */
    private interface Wish {
        /** What the search goes by. */
        double value(Candidate<?> candidate);

        boolean met(Candidate<?> candidate);

        boolean better(Candidate<?> candidate, Candidate<?> than);

        /** The value with which a long search is content. */
        double good();
    }

    private <R> Outcome<R> run(
            Encoding<R> encoding, IntUnaryOperator quality, CrossingSearch search, int first, Wish wish)
            throws IOException {
        int place = first;
        int bestPlace = place;
        Candidate<R> best = encoding.at(quality.applyAsInt(place));
        search.add(place, wish.value(best));
        int encodes = 1;
        for (OptionalInt next = search.next(); next.isPresent() && encodes < mostEncodes; next = search.next()) {
            boolean lastChance = encodes + 1 == mostEncodes && !search.reached();
            place = lastChance ? search.last() : next.getAsInt();
            Candidate<R> candidate = encoding.at(quality.applyAsInt(place));
            encodes++;
            search.add(place, wish.value(candidate));
            if (encodes >= patience) {
                search.content(wish.good());
            }
            if (wish.better(candidate, best)) {
                best = candidate;
                bestPlace = place;
            }
        }
        return new Outcome<>(wish.met(best), quality.applyAsInt(bestPlace), best, encodes);
    }

    private double percent(int quality) {
        return least == most ? FULL : FULL * (quality - least) / ((double) most - least);
    }
}
