package dev.lethe.redaction.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** Finds glyphs near a place: they are sorted into square cells by their centres. */
final class GlyphGrid {
    private static final int CELL = 24;

    private final double left;
    private final double top;
    private final int columns;
    private final int rows;
    private final int[] starts;
    private final int[] order;

    GlyphGrid(List<Placed> glyphs) {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (Placed glyph : glyphs) {
            minX = Math.min(minX, middle(glyph));
            maxX = Math.max(maxX, middle(glyph));
            minY = Math.min(minY, glyph.middle());
            maxY = Math.max(maxY, glyph.middle());
        }
        left = glyphs.isEmpty() ? 0 : minX;
        top = glyphs.isEmpty() ? 0 : minY;
        columns = glyphs.isEmpty() ? 1 : (int) ((maxX - minX) / CELL) + 1;
        rows = glyphs.isEmpty() ? 1 : (int) ((maxY - minY) / CELL) + 1;
        starts = new int[columns * rows + 1];
        for (Placed glyph : glyphs) {
            starts[cell(glyph) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        order = new int[glyphs.size()];
        int[] next = Arrays.copyOf(starts, starts.length);
        for (int i = 0; i < glyphs.size(); i++) {
            order[next[cell(glyphs.get(i))]++] = i;
        }
    }

    private static double middle(Placed glyph) {
        return (glyph.start() + glyph.end()) / 2;
    }

    private int cell(Placed glyph) {
        return row(glyph.middle()) * columns + column(middle(glyph));
    }

    private int column(double along) {
        return (int) Math.max(0, Math.min(columns - 1.0, (along - left) / CELL));
    }

    private int row(double across) {
        return (int) Math.max(0, Math.min(rows - 1.0, (across - top) / CELL));
    }

    /** Names all glyphs whose centre lies in a rectangle, and some around it. */
    void near(double start, double end, double upper, double lower, IntConsumer action) {
        int lastRow = row(lower);
        int lastColumn = column(end);
        for (int r = row(upper); r <= lastRow; r++) {
            int from = starts[r * columns + column(start)];
            int to = starts[r * columns + lastColumn + 1];
            for (int i = from; i < to; i++) {
                action.accept(order[i]);
            }
        }
    }
}
