package dev.lethe.redaction.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Glyphs on one line, with the line's own slant and the space that they take along and across it.
 *
 * @param glyphs in the order of reading
 */
record Strip(Slant slant, List<Placed> glyphs, double start, double end, double upper, double lower) {
    static final Comparator<Placed> READING = Comparator.comparingDouble(p -> p.start() + p.end());

    private static final int ENOUGH_FOR_SLOPE = 5;
    private static final double STEEPEST_CORRECTION = 8;

    /** A strip of glyphs that were placed by the page's slant. */
    static Strip of(List<Placed> glyphs, Slant page) {
        List<Placed> sorted = new ArrayList<>(glyphs);
        sorted.sort(READING);
        double correction = correction(sorted);
        if (Math.abs(correction) < 0.4) {
            return around(sorted, page);
        }
        Slant own = Slant.of(page.degrees() + correction);
        return around(sorted.stream().map(p -> Placed.of(p.glyph(), own)).toList(), own);
    }

    /** A strip of glyphs that were placed by its slant, in the order of reading. */
    static Strip around(List<Placed> sorted, Slant slant) {
        double start = Double.MAX_VALUE;
        double end = -Double.MAX_VALUE;
        double upper = Double.MAX_VALUE;
        double lower = -Double.MAX_VALUE;
        for (Placed glyph : sorted) {
            start = Math.min(start, glyph.start());
            end = Math.max(end, glyph.end());
            upper = Math.min(upper, glyph.upper());
            lower = Math.max(lower, glyph.lower());
        }
        return new Strip(slant, List.copyOf(sorted), start, end, upper, lower);
    }

    /** Degrees between the page's slant and the line through the lower edges of the first and the last third. */
    private static double correction(List<Placed> sorted) {
        int n = sorted.size();
        if (n < ENOUGH_FOR_SLOPE) {
            return 0;
        }
        int third = n / 3;
        Placed first = sorted.get(third / 2);
        Placed last = sorted.get(n - 1 - third / 2);
        double length = (last.start() + last.end() - first.start() - first.end()) / 2;
        double height = median(sorted.stream().mapToDouble(Placed::height).toArray());
        if (length < 4 * height) {
            return 0;
        }
        double rise = median(sorted.subList(n - third, n).stream()
                        .mapToDouble(Placed::lower)
                        .toArray())
                - median(sorted.subList(0, third).stream()
                        .mapToDouble(Placed::lower)
                        .toArray());
        double degrees = Math.toDegrees(Math.atan2(rise, length));
        return Math.abs(degrees) > STEEPEST_CORRECTION ? 0 : degrees;
    }

    static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    double height() {
        return lower - upper;
    }

    double width() {
        return end - start;
    }

    double middle() {
        return (upper + lower) / 2;
    }

    /** The glyphs between gaps that are wider than those between letters. */
    List<Strip> words() {
        double limit = wordGap();
        List<Strip> words = new ArrayList<>();
        List<Placed> word = new ArrayList<>();
        double reached = glyphs.get(0).end();
        for (Placed glyph : glyphs) {
            if (!word.isEmpty() && glyph.start() - reached > limit) {
                words.add(around(word, slant));
                word = new ArrayList<>();
            }
            word.add(glyph);
            reached = word.size() == 1 ? glyph.end() : Math.max(reached, glyph.end());
        }
        words.add(around(word, slant));
        return words;
    }

    /** Gaps within words are much alike: a word ends where one is over twice the middle one and a fifth of the height. */
    private double wordGap() {
        double[] gaps = new double[Math.max(1, glyphs.size() - 1)];
        double reached = glyphs.get(0).end();
        for (int i = 1; i < glyphs.size(); i++) {
            gaps[i - 1] = Math.max(0, glyphs.get(i).start() - reached);
            reached = Math.max(reached, glyphs.get(i).end());
        }
        return Math.min(0.5 * height(), Math.max(0.22 * height(), 2.2 * median(gaps)));
    }
}
