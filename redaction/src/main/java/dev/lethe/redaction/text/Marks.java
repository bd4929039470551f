package dev.lethe.redaction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Dots, dashes and colons: too small to carry a line, but part of the line that they stand on. */
final class Marks {
    /** Furthest from the end of the line, in heights. */
    private static final double REACH = 1.6;

    /** Most steps along a leader. */
    private static final int LONGEST = 64;

    private final List<Placed> marks;
    private final GlyphGrid grid;

    Marks(List<Placed> marks) {
        this.marks = marks;
        this.grid = new GlyphGrid(marks);
    }

    /** The strip with the marks at its ends, and those that follow them: leaders are rows of dots. */
    Strip added(Strip strip, Slant page) {
        if (!strip.slant().equals(page)) {
            return strip; // its coordinates are its own
        }
        Strip grown = strip;
        for (int i = 0; i < LONGEST; i++) {
            Strip next = once(grown, page);
            if (next.width() <= grown.width()) {
                return grown;
            }
            grown = next;
        }
        return grown;
    }

    private Strip once(Strip strip, Slant page) {
        double height = strip.height();
        double reach = REACH * height;
        List<Placed> added = new ArrayList<>();
        IntConsumer add = i -> {
            Placed mark = marks.get(i);
            double gap = Math.max(strip.start() - mark.end(), mark.start() - strip.end());
            if (gap > -0.1 * height
                    && gap < reach
                    && mark.upper() > strip.upper() - 0.2 * height
                    && mark.lower() < strip.lower() + 0.2 * height) {
                added.add(mark);
            }
        };
        grid.near(strip.start() - reach, strip.start(), strip.upper(), strip.lower(), add);
        grid.near(strip.end(), strip.end() + reach, strip.upper(), strip.lower(), add);
        if (added.isEmpty()) {
            return strip;
        }
        added.addAll(strip.glyphs());
        added.sort(Strip.READING);
        return Strip.around(added, page);
    }
}
