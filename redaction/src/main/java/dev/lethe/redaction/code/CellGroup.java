package dev.lethe.redaction.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Cells that hang together. */
final class CellGroup {
    private final int wide;
    private final int[] cells;

    private CellGroup(int wide, int[] cells) {
        this.wide = wide;
        this.cells = cells;
    }

    /** Whether a cell belongs to the group that began with another. */
    @FunctionalInterface
    interface Likeness {
        boolean test(int seed, int cell);
    }

    /** All groups of cells that pass a test, of at least a size. */
    static List<CellGroup> all(int wide, int high, IntPredicate test, Likeness likeness, int least) {
        boolean[] seen = new boolean[wide * high];
        int[] queue = new int[wide * high];
        List<CellGroup> groups = new ArrayList<>();
        for (int seed = 0; seed < seen.length; seed++) {
            if (seen[seed] || !test.test(seed)) {
                continue;
            }
            int end = 0;
            queue[end++] = seed;
            seen[seed] = true;
            for (int next = 0; next < end; next++) {
                int cell = queue[next];
                int column = cell % wide;
                int[] neighbours = {
                    column > 0 ? cell - 1 : -1, column < wide - 1 ? cell + 1 : -1, cell - wide, cell + wide
                };
                for (int neighbour : neighbours) {
                    if (neighbour >= 0
                            && neighbour < seen.length
                            && !seen[neighbour]
                            && test.test(neighbour)
                            && likeness.test(seed, neighbour)) {
                        seen[neighbour] = true;
                        queue[end++] = neighbour;
                    }
                }
            }
            if (end >= least) {
                groups.add(new CellGroup(wide, Arrays.copyOf(queue, end)));
            }
        }
        return groups;
    }

    int count() {
        return cells.length;
    }

    int cell(int i) {
        return cells[i];
    }

    int column(int i) {
        return cells[i] % wide;
    }

    int row(int i) {
        return cells[i] / wide;
    }
}
