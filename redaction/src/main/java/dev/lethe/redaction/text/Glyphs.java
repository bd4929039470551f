package dev.lethe.redaction.text;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Connected pieces of a stroke map, eight neighbours to a pixel: runs of rows joined by union-find with path halving
 * (Tarjan), in one pass. A piece's figures are kept at its root, so that no labels are stored per pixel.
 */
final class Glyphs {
    private static final int FIGURES = 9;
    private static final int PARENT = 0;
    private static final int LEFT = 1;
    private static final int TOP = 2;
    private static final int RIGHT = 3;
    private static final int BOTTOM = 4;
    private static final int AREA = 5;
    private static final int RUNS = 6;
    private static final int CONTRAST = 7;
    private static final int GRAY = 8;

    private final RunContext context;
    private int[] table = new int[FIGURES * 1024];
    private int count;

    private Glyphs(RunContext context) {
        this.context = context;
    }

    /** The pieces that can be letters by their size, in the order of their first pixels. */
    static List<Glyph> of(StrokeMap map, RunContext context) throws IOException {
        Glyphs glyphs = new Glyphs(context);
        glyphs.label(map);
        return glyphs.letters();
    }

    private void label(StrokeMap map) throws IOException {
        int width = map.plane().width();
        context.reserve(4L * 6 * (width / 2 + 1) + 4L * table.length);
        int[] above = new int[3 * (width / 2 + 1)];
        int[] here = new int[above.length];
        int aboveEnd = 0;
        for (int y = 0; y < map.plane().height(); y++) {
            if ((y & 63) == 0) {
                context.check();
            }
            int end = runs(map, y, here);
            join(above, aboveEnd, here, end);
            int[] swap = above;
            above = here;
            here = swap;
            aboveEnd = end;
        }
    }

    /** Finds the runs of a row: first column, column after the last, label, again and again. */
    private int runs(StrokeMap map, int y, int[] target) throws IOException {
        byte[] contrast = map.contrast();
        byte[] gray = map.plane().samples();
        int width = map.plane().width();
        int end = 0;
        int start = y * width;
        for (int x = 0; x < width; x++) {
            if (contrast[start + x] != 0) {
                int first = x;
                int sum = 0;
                int light = 0;
                while (x < width && contrast[start + x] != 0) {
                    sum += contrast[start + x] & 0xFF;
                    light += gray[start + x] & 0xFF;
                    x++;
                }
                target[end++] = first;
                target[end++] = x;
                int at = add(first, y, x);
                table[at + CONTRAST] = sum;
                table[at + GRAY] = light;
                target[end++] = at;
            }
        }
        return end;
    }

    private int add(int first, int y, int end) throws IOException {
        int at = count * FIGURES;
        if (at + FIGURES > table.length) {
            context.reserve(6L * table.length);
            table = Arrays.copyOf(table, table.length + table.length / 2 / FIGURES * FIGURES);
        }
        table[at + PARENT] = at;
        table[at + LEFT] = first;
        table[at + TOP] = y;
        table[at + RIGHT] = end;
        table[at + BOTTOM] = y + 1;
        table[at + AREA] = end - first;
        table[at + RUNS] = 1;
        count++;
        return at;
    }

    private void join(int[] above, int aboveEnd, int[] here, int hereEnd) {
        int i = 0;
        for (int j = 0; j < hereEnd; j += 3) {
            while (i < aboveEnd && above[i + 1] < here[j]) {
                i += 3;
            }
            for (int k = i; k < aboveEnd && above[k] <= here[j + 1]; k += 3) {
                unite(above[k + 2], here[j + 2]);
            }
        }
    }

    private int root(int at) {
        while (table[at] != at) {
            table[at] = table[table[at]];
            at = table[at];
        }
        return at;
    }

    private void unite(int a, int b) {
        int first = root(a);
        int second = root(b);
        if (first == second) {
            return;
        }
        int root = Math.min(first, second);
        int child = Math.max(first, second);
        table[child + PARENT] = root;
        table[root + LEFT] = Math.min(table[root + LEFT], table[child + LEFT]);
        table[root + TOP] = Math.min(table[root + TOP], table[child + TOP]);
        table[root + RIGHT] = Math.max(table[root + RIGHT], table[child + RIGHT]);
        table[root + BOTTOM] = Math.max(table[root + BOTTOM], table[child + BOTTOM]);
        table[root + AREA] += table[child + AREA];
        table[root + RUNS] += table[child + RUNS];
        table[root + CONTRAST] += table[child + CONTRAST];
        table[root + GRAY] += table[child + GRAY];
    }

    private List<Glyph> letters() throws IOException {
        List<Glyph> letters = new ArrayList<>();
        for (int i = 0, at = 0; i < count; i++, at += FIGURES) {
            if (table[at] != at) {
                continue;
            }
            Glyph glyph = new Glyph(
                    table[at + LEFT],
                    table[at + TOP],
                    table[at + RIGHT],
                    table[at + BOTTOM],
                    table[at + AREA],
                    table[at + RUNS],
                    (double) table[at + CONTRAST] / table[at + AREA],
                    (double) table[at + GRAY] / table[at + AREA]);
            if (LetterShape.possible(glyph)) {
                if ((letters.size() & 1023) == 0) {
                    context.reserve(1024 * 64L);
                }
                letters.add(glyph);
            }
        }
        return letters;
    }
}
