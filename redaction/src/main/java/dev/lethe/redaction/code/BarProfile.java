package dev.lethe.redaction.code;

import java.util.Arrays;

/**
 * Dark and light bars along one line.
 *
 * @param edges where they change, from the first to the last of one code
 * @param firstDark whether the first bar is dark
 * @param levels along the whole line
 */
record BarProfile(double[] edges, boolean firstDark, double[] levels) {
    private static final int WINDOW = 20;
    /** Light between bars is never as wide as that many of the narrowest; a quiet zone is. */
    private static final double QUIET = 5.5;
    /** Modules beyond the ends that are looked at. */
    private static final double ZONE = 4;

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
        return chain(Arrays.copyOf(edges, count), falls, levels);
    }

    private static BarProfile chain(double[] edges, boolean[] falls, double[] levels) {
        if (edges.length < 3) {
            return new BarProfile(new double[0], true, levels);
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
        return new BarProfile(Arrays.copyOfRange(edges, best, bestEnd), falls[best], levels);
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

    /**
     * How well the line beyond both ends is of one shade, the other one than the outermost bars': 1 if it is, and 0 if the
     * first and the last bar are not of the same shade.
     */
    double quiet() {
        if (bars() % 2 == 0) {
            return 0;
        }
        double inside = meanLevel(0);
        double outside = meanLevel(1);
        double zone = ZONE * module();
        return Math.min(
                like(from() - 1 - zone, from() - 1, inside, outside), like(to() + 1, to() + 1 + zone, inside, outside));
    }

    /** Of every second bar. */
    private double meanLevel(int first) {
        double sum = 0;
        int count = 0;
        for (int i = first; i < bars(); i += 2) {
            sum += level(edges[i], edges[i + 1]);
            count++;
        }
        return sum / Math.max(1, count);
    }

    private double level(double from, double to) {
        return levels[(int) Math.max(0, Math.min(levels.length - 1.0, (from + to) / 2 + 0.5))];
    }

    /** The part of a stretch that is no nearer to the level inside than a bar's edge. */
    private double like(double from, double to, double inside, double outside) {
        int count = 0;
        int alike = 0;
        for (int i = (int) Math.max(0, from); i <= Math.min(levels.length - 1, to); i++) {
            double part = (levels[i] - inside) / (outside - inside);
            alike += part > 0.6 && part < 1.9 ? 1 : 0;
            count++;
        }
        return count == 0 ? 1 : (double) alike / count;
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
