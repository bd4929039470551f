package dev.lethe.jpeg.write;

import java.util.Arrays;

/**
 * The bands of frequencies that a search may cut the AC coefficients into: cells that lie side by side, any number of
 * which make a band. Immutable.
 */
final class Bands {
    /** Where each cell begins, and 64 at the end. */
    private final int[] starts;

    /** The cell of each frequency. */
    private final int[] cells = new int[64];

    private Bands(int[] starts) {
        this.starts = starts;
        for (int cell = 0; cell + 1 < starts.length; cell++) {
            Arrays.fill(cells, starts[cell], starts[cell + 1], cell);
        }
    }

    /** Bands that end after given frequencies, and after 63. */
    static Bands endingAfter(int... ends) {
        int[] starts = new int[ends.length + 2];
        starts[0] = 1;
        for (int i = 0; i < ends.length; i++) {
            starts[i + 1] = ends[i] + 1;
        }
        starts[ends.length + 1] = 64;
        return new Bands(starts);
    }

    /** How many cells there are. */
    int count() {
        return starts.length - 1;
    }

    /** The lowest frequency of a cell. */
    int first(int cell) {
        return starts[cell];
    }

    /** The highest frequency of a cell. */
    int last(int cell) {
        return starts[cell + 1] - 1;
    }

    /** The cell of a frequency from 1 to 63. */
    int cell(int frequency) {
        return cells[frequency];
    }
}
