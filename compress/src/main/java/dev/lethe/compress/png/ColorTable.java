package dev.lethe.compress.png;

import java.util.Arrays;

/** Colours of 8 bits with alpha, as many as a palette holds, and how often each was met. One owner. */
final class ColorTable {
    /** Most colours of a palette. */
    static final int MOST = 256;

    private static final int SLOTS = 1024;

    private final int[] keys = new int[SLOTS];
    private final short[] indexes = new short[SLOTS];
    private final int[] colors = new int[MOST];
    private final long[] counts = new long[MOST];
    private int size;
    private int last;
    private boolean overflown;

    ColorTable() {
        Arrays.fill(indexes, (short) -1);
    }

    /** A table of given colours, each once. */
    static ColorTable of(int[] colors) {
        ColorTable table = new ColorTable();
        for (int color : colors) {
            table.add(color);
        }
        return table;
    }

    /** Counts a colour: alpha, red, green, blue in one number. */
    void add(int color) {
        if (overflown) {
            return;
        }
        int slot = slot(color);
        if (indexes[slot] < 0) {
            if (size == MOST) {
                overflown = true;
                return;
            }
            keys[slot] = color;
            indexes[slot] = (short) size;
            colors[size++] = color;
        }
        last = indexes[slot];
        counts[last]++;
    }

    /** Counts the colour that was counted last once more. */
    void again() {
        counts[last]++;
    }

    private int slot(int color) {
        int slot = color * 0x9E3779B1 >>> 22;
        while (indexes[slot] >= 0 && keys[slot] != color) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    /** Whether all colours that were met are here. */
    boolean few() {
        return !overflown;
    }

    int size() {
        return size;
    }

    int color(int index) {
        return colors[index];
    }

    long count(int index) {
        return counts[index];
    }

    /** Whether a colour is here. */
    boolean has(int color) {
        return indexes[slot(color)] >= 0;
    }

    /** This table with a colour that need not have been met, if there is room for it. */
    ColorTable with(int color) {
        if (has(color) || size == MOST) {
            return this;
        }
        int[] more = Arrays.copyOf(colors, size + 1);
        more[size] = color;
        return of(more);
    }

    /** The number of a colour that is here. */
    int index(int color) {
        return indexes[slot(color)];
    }

    /** All colours in order. */
    int[] colors() {
        return Arrays.copyOf(colors, size);
    }
}
