package dev.lethe.redaction.code;

import java.util.Arrays;

/**
 * Dark and light bars along one line.
 *
 * @param edges where they change, from the first to the last of one code
 * @param firstDark whether the first bar is dark
 */
record BarProfile(double[] edges, boolean firstDark) {
    private static final int WINDOW = 20;
    /** Light between bars is never as wide as that many of the narrowest; a quiet zone is. */
    private static final double QUIET = 8;

    /** The longest chain of bars that no quiet zone interrupts. */
    static BarProfile of(double[] levels) {
        double low = Arrays.stream(levels).min().orElse(0);
        double high = Arrays.stream(levels).max().orElse(0);
        double least = Math.max(12, 0.25 * (high - low));
        double[] edges = new double[levels.length];
        boolean[] falls = new boolean[levels.length];
        int count = 0;
        int state = 0; // 1 dark, -1 light
        for (int i = 0; i < levels.length; i++) {
            double min = 255;
            double max = 0;
            for (int k = Math.max(0, i - WINDOW); k < Math.min(levels.length, i + WINDOW + 1); k++) {
                min = Math.min(min, levels[k]);
                max = Math.max(max, levels[k]);
            }
            if (max - min < least) {
                continue;
            }
            double middle = (min + max) / 2;
            int now = levels[i] < middle ? 1 : -1;
            if (state != 0 && now != state) {
                double before = levels[i - 1] - middle;
                double after = levels[i] - middle;
                double part = before == after ? 0.5 : before / (before - after);
                edges[count] = i - 0.5 + Math.max(0, Math.min(1, part));
                falls[count++] = now == 1;
            }
            state = now;
        }
        return chain(Arrays.copyOf(edges, count), falls);
    }

    private static BarProfile chain(double[] edges, boolean[] falls) {
        if (edges.length < 3) {
            return new BarProfile(new double[0], true);
        }
        double[] runs = new double[edges.length - 1];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = edges[i + 1] - edges[i];
        }
        Arrays.sort(runs);
        double quiet = Math.max(4, QUIET * runs[runs.length / 3]);
        int best = 0;
        int bestEnd = 0;
        int start = 0;
        for (int i = 1; i <= edges.length; i++) {
            if (i == edges.length || edges[i] - edges[i - 1] > quiet) {
                if (i - start > bestEnd - best) {
                    best = start;
                    bestEnd = i;
                }
                start = i;
            }
        }
        return new BarProfile(Arrays.copyOfRange(edges, best, bestEnd), falls[best]);
    }

    int bars() {
        return Math.max(0, edges.length - 1);
    }

    double from() {
        return edges[0];
    }

    double to() {
        return edges[edges.length - 1];
    }

    /** The width of narrow bars. */
    double module() {
        double[] runs = new double[bars()];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = edges[i + 1] - edges[i];
        }
        Arrays.sort(runs);
        return runs.length == 0 ? 0 : runs[runs.length / 4];
    }

    /** How much the widths of all dark or all light bars differ: deviation by mean. Fences and blinds are regular. */
    double variety(boolean dark) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = dark == firstDark ? 0 : 1; i < bars(); i += 2) {
            double run = edges[i + 1] - edges[i];
            sum += run;
            squares += run * run;
            count++;
        }
        if (count < 3) {
            return 0;
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean)) / mean;
    }

    /** The part of all bars that are as wide as a code's may be. */
    double plausible() {
        double most = 5.5 * module();
        int count = 0;
        for (int i = 0; i < bars(); i++) {
            count += edges[i + 1] - edges[i] <= most ? 1 : 0;
        }
        return bars() == 0 ? 0 : (double) count / bars();
    }
}
