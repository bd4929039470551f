package dev.lethe.redaction.text;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes lines of the glyphs of one scale and one polarity. */
final class Strips {
    /** Sure enough to be text by itself. */
    private static final double SURE = 0.5;

    /** A single piece can be anything; it takes other text beside it to make a letter of it. */
    private static final int FEWEST = 2;

    /** Taller than letters of one line are beside each other, in middle heights. */
    private static final double TOWERING = 1.9;

    private Strips() {}

    /** A strip and how much it looks like text. */
    record Judged(Strip strip, double confidence) {}

    static List<Judged> of(List<Glyph> glyphs, Surroundings around, RunContext context) throws IOException {
        Slant page = slant(glyphs, context);
        List<Judged> sure = new ArrayList<>();
        List<Strip> doubtful = new ArrayList<>();
        for (Strip strip : candidates(glyphs, page, context)) {
            double confidence = StripJudge.confidence(strip, around);
            if (confidence >= SURE && StripFeatures.letters(strip) >= FEWEST) {
                sure.add(new Judged(strip, confidence));
            } else {
                doubtful.add(strip);
            }
        }
        sure.addAll(Companions.of(sure, doubtful, page));
        Marks marks = new Marks(placed(glyphs, page, false));
        return sure.stream()
                .map(judged -> new Judged(marks.added(judged.strip(), page), judged.confidence()))
                .toList();
    }

    /** All strips, whatever they show. */
    static List<Strip> candidates(List<Glyph> glyphs, RunContext context) throws IOException {
        return candidates(glyphs, slant(glyphs, context), context);
    }

    private static List<Strip> candidates(List<Glyph> glyphs, Slant page, RunContext context) throws IOException {
        List<Strip> strips = new ArrayList<>();
        for (List<Placed> group : new Neighbours(placed(glyphs, page, true)).lines(context)) {
            split(group, page, strips);
        }
        return strips;
    }

    /** Makes a strip of a group, and strips of their own of what towers above it: a tick beside a price, a bracket. */
    private static void split(List<Placed> group, Slant page, List<Strip> target) {
        double tall = TOWERING
                * Strip.median(group.stream().mapToDouble(Placed::height).toArray());
        List<Placed> alike = group.stream().filter(p -> p.height() <= tall).toList();
        target.add(Strip.of(alike, page));
        group.stream().filter(p -> p.height() > tall).forEach(p -> target.add(Strip.of(List.of(p), page)));
    }

    private static Slant slant(List<Glyph> glyphs, RunContext context) throws IOException {
        context.reserve(256L * glyphs.size());
        return SlantEstimate.of(placed(glyphs, Slant.NONE, true));
    }

    private static List<Placed> placed(List<Glyph> glyphs, Slant slant, boolean letters) {
        List<Placed> placed = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (LetterShape.carriesLine(glyph) == letters) {
                placed.add(Placed.of(glyph, slant));
            }
        }
        return placed;
    }
}
