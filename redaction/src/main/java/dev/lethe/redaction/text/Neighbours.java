package dev.lethe.redaction.text;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which glyphs stand beside each other on one line, and the groups that follow from it. */
final class Neighbours {
    /** Widest gap within a line, in heights of its larger glyph; columns of a table lie further apart. */
    private static final double GAP = 1.6;

    private static final double TALLER = 2.6;

    private final List<Placed> glyphs;
    private final GlyphGrid grid;
    private final int[] parents;

    Neighbours(List<Placed> glyphs) {
        this.glyphs = glyphs;
        this.grid = new GlyphGrid(glyphs);
        this.parents = new int[glyphs.size()];
        Arrays.setAll(parents, i -> i);
    }

    /** The nearest glyph to the right of one, however it is tilted up to that many degrees; -1 if there is none. */
    int nearestRight(int index, double steepest) {
        Placed glyph = glyphs.get(index);
        double reach = GAP * glyph.height();
        double rise = Math.tan(Math.toRadians(steepest)) * (reach + 2 * glyph.height());
        int[] best = {-1};
        double[] least = {Double.MAX_VALUE};
        grid.near(
                glyph.end(),
                glyph.end() + reach + 2 * glyph.height(),
                glyph.middle() - rise,
                glyph.middle() + rise,
                i -> {
                    Placed other = glyphs.get(i);
                    double gap = other.start() - glyph.end();
                    double shift = Math.abs(other.middle() - glyph.middle());
                    double ratio = other.height() / glyph.height();
                    if (i != index
                            && gap > -0.3 * glyph.height()
                            && gap < reach
                            && other.end() > glyph.end()
                            && ratio < 1.8
                            && ratio > 1 / 1.8
                            && gap + 1.5 * shift < least[0]) {
                        least[0] = gap + 1.5 * shift;
                        best[0] = i;
                    }
                });
        return best[0];
    }

    /** Groups of glyphs that make lines. */
    List<List<Placed>> lines(RunContext context) throws IOException {
        for (int i = 0; i < glyphs.size(); i++) {
            if ((i & 255) == 0) {
                context.check();
            }
            link(i);
        }
        Map<Integer, List<Placed>> groups = new LinkedHashMap<>();
        for (int i = 0; i < glyphs.size(); i++) {
            groups.computeIfAbsent(root(i), k -> new ArrayList<>()).add(glyphs.get(i));
        }
        return new ArrayList<>(groups.values());
    }

    private void link(int index) {
        Placed glyph = glyphs.get(index);
        double tallest = TALLER * glyph.height();
        // A neighbour is looked for by its centre: half of the widest that counts as one glyph lies before that.
        double reach = GAP * tallest + Math.min(240, 3 * tallest);
        grid.near(glyph.start(), glyph.end() + reach, glyph.upper() - tallest / 2, glyph.lower() + tallest / 2, i -> {
            if (i != index && together(glyph, glyphs.get(i))) {
                parents[root(i)] = root(index);
            }
        });
    }

    private static boolean together(Placed a, Placed b) {
        double tall = Math.max(a.height(), b.height());
        double low = Math.min(a.height(), b.height());
        double gap = Math.max(a.start(), b.start()) - Math.min(a.end(), b.end());
        double shared = Math.min(a.lower(), b.lower()) - Math.max(a.upper(), b.upper());
        return gap < GAP * tall
                && tall < TALLER * low
                && shared > 0.5 * low
                && Math.abs(a.middle() - b.middle()) < 0.4 * tall;
    }

    private int root(int i) {
        while (parents[i] != i) {
            parents[i] = parents[parents[i]];
            i = parents[i];
        }
        return i;
    }
}
