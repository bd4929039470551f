package dev.lethe.compress.png;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Orders of a palette. Colours that aren't opaque come first in all of them, so that tRNS is short; among the others,
 * near numbers for colours that lie beside each other make lines that compress well.
 */
final class PaletteOrder {
    private final ColorTable colors;

    PaletteOrder(ColorTable colors) {
        this.colors = colors;
    }

    private ColorTable sorted(Comparator<Integer> order) {
        Comparator<Integer> opaqueLast = Comparator.comparing(i -> opaque(i));
        return table(IntStream.range(0, colors.size())
                .boxed()
                .sorted(opaqueLast.thenComparing(order))
                .toList());
    }

    private ColorTable table(List<Integer> indexes) {
        return ColorTable.of(indexes.stream().mapToInt(colors::color).toArray());
    }

    private boolean opaque(int index) {
        return colors.color(index) >>> 24 == 255;
    }

    /** From dark to bright. */
    ColorTable byBrightness() {
        return sorted(Comparator.comparingInt(i -> brightness(colors.color(i))));
    }

    /** The most frequent first. */
    ColorTable byFrequency() {
        return sorted(Comparator.comparingLong(i -> -colors.count(i)));
    }

    /**
     * Beginning with the most frequent, each time the colour that lies beside those placed most often, at the end whose
     * colours are its more frequent neighbours (after Zeng, Li and Lei's re-indexing, 2000).
     */
    ColorTable byNeighbors(PixelRows rows, PixelCensus census, RunContext context) throws IOException {
        int[][] beside = census.neighbors(rows, context);
        int n = colors.size();
        List<Integer> order = new ArrayList<>();
        boolean[] placed = new boolean[n];
        long[] weight = new long[n];
        int next = 0;
        for (int i = 1; i < n; i++) {
            next = colors.count(i) > colors.count(next) ? i : next;
        }
        while (next >= 0) {
            context.check();
            order.add(end(order, beside, next) ? order.size() : 0, next);
            placed[next] = true;
            int best = -1;
            for (int i = 0; i < n; i++) {
                if (!placed[i]) {
                    weight[i] += beside[i][next] + beside[next][i];
                    best = best < 0 || weight[i] > weight[best] ? i : best;
                }
            }
            next = best;
        }
        List<Integer> transparentFirst = new ArrayList<>(order);
        transparentFirst.sort(Comparator.comparing(this::opaque));
        return table(transparentFirst);
    }

    /** Whether a colour has its neighbours rather at the end of the order than at the start. */
    private static boolean end(List<Integer> order, int[][] beside, int color) {
        long balance = 0;
        int n = order.size();
        for (int i = 0; i < n; i++) {
            long both = beside[color][order.get(i)] + (long) beside[order.get(i)][color];
            balance += both * (2L * i - (n - 1));
        }
        return balance >= 0;
    }

    private static int brightness(int color) {
        return 2 * (color >> 16 & 0xFF) + 5 * (color >> 8 & 0xFF) + (color & 0xFF);
    }
}
