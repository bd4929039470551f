package dev.lethe.redaction.text;

import java.util.ArrayList;
import java.util.List;

/** Dots, dashes and colons: too small to carry a line, but part of the line that they stand on. */
final class Marks {
    /** Furthest from the end of the line, in heights. */
    private static final double REACH = 1.3;

    private final List<Placed> marks;
    private final GlyphGrid grid;

    Marks(List<Placed> marks) {
        this.marks = marks;
        this.grid = new GlyphGrid(marks);
    }

    /** The strip with the marks at its ends. */
    Strip added(Strip strip, Slant page) {
        if (strip.slant() != page) {
            return strip; // its coordinates are its own
        }
        double reach = REACH * strip.height();
        List<Placed> added = new ArrayList<>(strip.glyphs());
        grid.near(strip.start() - reach, strip.end() + reach, strip.upper(), strip.lower(), i -> {
            Placed mark = marks.get(i);
            double gap = Math.max(strip.start() - mark.end(), mark.start() - strip.end());
            if (gap > -0.1 * strip.height()
                    && gap < reach
                    && mark.upper() > strip.upper() - 0.2 * strip.height()
                    && mark.lower() < strip.lower() + 0.2 * strip.height()) {
                added.add(mark);
            }
        });
        if (added.size() == strip.glyphs().size()) {
            return strip;
        }
        added.sort(Strip.READING);
        return Strip.around(added, page);
    }
}
