package dev.lethe.redaction.text;

import dev.lethe.pixels.Region;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks for lines at all scales and in both polarities, and keeps of those that overlap the best. */
final class LineSearch {
    /** Smaller scales hold no line. */
    private static final int LEAST_EDGE = 24;

    private static final int LEAST_CONTRAST = 14;

    /** A strip with that share of its glyphs in lines found before is none itself. */
    private static final double KNOWN = 0.5;

    /** Tallest line, as a share of the picture's shorter edge: what is taller is a frame or the edge of a page. */
    private static final double TALLEST = 0.3;

    private final RunContext context;

    LineSearch(RunContext context) {
        this.context = context;
    }

    List<TextLine> find(GrayPlane picture) throws IOException {
        int least = leastContrast(picture);
        context.reserve(Coverage.bytes(picture.width(), picture.height()));
        Coverage coverage = new Coverage(picture.width(), picture.height());
        List<TextLine> lines = new ArrayList<>();
        GrayPlane plane = picture;
        for (int scale = 1; Math.min(plane.width(), plane.height()) >= LEAST_EDGE; scale *= 2) {
            StripShape shape = new StripShape(scale, picture.width(), picture.height());
            List<Found> found = new ArrayList<>(atScale(plane, 0, least, shape));
            found.addAll(atScale(plane, 255, least, shape));
            lines.addAll(distinct(found, coverage));
            plane = plane.halved(context);
        }
        return lines;
    }

    /** Contrast below that is noise. */
    static int leastContrast(GrayPlane picture) {
        return Math.max(LEAST_CONTRAST, 4 * picture.medianDifference());
    }

    private List<Found> atScale(GrayPlane plane, int negative, int least, StripShape shape) throws IOException {
        List<Found> found = new ArrayList<>();
        try (RunContext part = context.part()) {
            StrokeMap map = StrokeMap.of(plane, negative, least, part);
            for (Strips.Judged judged : Strips.of(Glyphs.of(map, part), map.surroundings(), part)) {
                if (judged.strip().height() <= TALLEST * Math.min(plane.width(), plane.height())) {
                    found.add(new Found(judged, shape));
                }
            }
        }
        context.reserve(512L * found.size());
        return found;
    }

    /**
     * What stands in lines that were found already is no text: spaces between dark letters look like light letters, and
     * whole lines like strokes of large letters when the picture is small. Fine scales come first, since they can't be
     * mistaken in that way.
     */
    private List<TextLine> distinct(List<Found> all, Coverage coverage) throws IOException {
        all.sort(Comparator.comparingDouble(Found::weight).reversed());
        List<TextLine> distinct = new ArrayList<>();
        for (Found found : all) {
            context.check();
            if (found.known(coverage) < KNOWN) {
                coverage.cover(found.shape().strokes(found.judged().strip()));
                distinct.add(found.line());
            }
        }
        return distinct;
    }

    /** A strip at its scale. */
    private record Found(Strips.Judged judged, StripShape shape) {
        double weight() {
            Strip strip = judged.strip();
            return Math.pow(judged.confidence(), 3) * strip.height() * strip.width();
        }

        /** Share of its glyphs that stand in lines found before. */
        double known(Coverage coverage) {
            double inside = 0;
            double all = 0;
            for (Placed placed : judged.strip().glyphs()) {
                Glyph glyph = placed.glyph();
                double area = (double) glyph.width() * glyph.height();
                inside += area * coverage.share(shape.box(glyph));
                all += area;
            }
            return inside / all;
        }

        TextLine line() {
            Strip strip = judged.strip();
            List<Region> words = strip.words().stream().map(shape::region).toList();
            return new TextLine(
                    shape.region(strip),
                    words,
                    strip.slant().degrees(),
                    strip.height() * shape.scale(),
                    strip.width() * shape.scale(),
                    (int) Math.round(StripFeatures.letters(strip)),
                    judged.confidence());
        }
    }
}
