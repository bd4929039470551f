package dev.lethe.redaction.code;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for squares in squares, which show the same proportions in every direction. */
final class FinderScan {
    private static final int STEP = 2;

    private final Level level;
    private final int[] pattern;
    private final int modules;
    private final int width;
    private final int height;

    /**
     * The middle of a pattern.
     *
     * @param module mean width across and down, in pixels of the level
     * @param hits lines that cross it
     */
    record Finder(double x, double y, double module, int hits) {}

    private FinderScan(Level level, int... pattern) {
        this.level = level;
        this.pattern = pattern;
        this.modules = Arrays.stream(pattern).sum();
        this.width = level.plane().width();
        this.height = level.plane().height();
    }

    /** The corners of QR codes (ISO/IEC 18004:2015, 6.3.3). */
    static FinderScan corners(Level level) {
        return new FinderScan(level, 1, 1, 3, 1, 1);
    }

    /** The middle of Aztec codes (ISO/IEC 24778, 7.2.2): the part that small and large ones share. */
    static FinderScan bullsEyes(Level level) {
        return new FinderScan(level, 1, 1, 1, 1, 1, 1, 1);
    }

    List<Finder> find(RunContext context) throws IOException {
        List<Finder> hits = new ArrayList<>();
        byte[] ink = level.ink();
        int[] starts = new int[width + 2];
        for (int y = 1; y < height; y += STEP) {
            context.check();
            int count = 0;
            starts[count++] = 0;
            int row = y * width;
            for (int x = 1; x < width; x++) {
                if (ink[row + x] != ink[row + x - 1]) {
                    starts[count++] = x;
                }
            }
            starts[count] = width;
            int middle = pattern.length / 2;
            for (int i = 0; i + pattern.length <= count; i++) {
                double module = (starts[i + pattern.length] - starts[i]) / (double) modules;
                if (module >= 1.2 && fits(starts, i, module)) {
                    crossed((starts[i + middle] + starts[i + middle + 1]) / 2.0, y, module, hits);
                }
            }
        }
        return merged(hits);
    }

    private boolean fits(int[] starts, int first, double module) {
        for (int k = 0; k < pattern.length; k++) {
            double run = starts[first + k + 1] - starts[first + k];
            if (Math.abs(run - pattern[k] * module) > Math.max(pattern[k] * 0.45 * module, 0.9)) {
                return false;
            }
        }
        return true;
    }

    private void crossed(double x, int y, double module, List<Finder> hits) {
        double[] down = along((int) x, y, 0, 1, module);
        if (down.length == 0) {
            return;
        }
        double centerY = y + down[1];
        double[] across = along((int) x, (int) centerY, 1, 0, module);
        if (across.length == 0) {
            return;
        }
        double centerX = (int) x + across[1];
        double[] diagonal = along((int) centerX, (int) centerY, 1, 1, module);
        double[] other = along((int) centerX, (int) centerY, 1, -1, module);
        if (diagonal.length == 0 && other.length == 0) {
            return;
        }
        hits.add(new Finder(centerX, centerY, (down[0] + across[0]) / 2, 1));
    }

    /** Module width and distance to the middle along a line through a pattern; empty if it is none. */
    private double[] along(int x, int y, int dx, int dy, double module) {
        int[] runs = new int[pattern.length];
        int most = (int) (0.85 * modules * module) + 4;
        int back = walk(x, y, -dx, -dy, most, runs, -1);
        int forth = walk(x, y, dx, dy, most, runs, 1);
        if (back < 0 || forth < 0) {
            return new double[0];
        }
        double own = Arrays.stream(runs).sum() / (double) modules;
        if (own < 0.5 * module || own > 2 * module) {
            return new double[0];
        }
        for (int k = 0; k < runs.length; k++) {
            if (Math.abs(runs[k] - pattern[k] * own) > Math.max(0.6 * pattern[k] * own, 1.1)) {
                return new double[0];
            }
        }
        return new double[] {own, (forth - back) / 2.0};
    }

    /** Steps to the end of the pattern's inner square; -1 if the picture ends before the pattern. */
    private int walk(int x, int y, int dx, int dy, int most, int[] runs, int way) {
        int middle = pattern.length / 2;
        int at = middle;
        int inner = 0;
        int px = x + dx;
        int py = y + dy;
        byte state = level.ink()[y * width + x];
        if (way < 0) {
            runs[middle]++;
        }
        for (int steps = 0; steps < most; steps++, px += dx, py += dy) {
            boolean inside = px >= 0 && py >= 0 && px < width && py < height;
            byte now = inside ? level.ink()[py * width + px] : (byte) -1;
            if (now != state) {
                at += way;
                if (at < 0 || at >= runs.length) {
                    return inner;
                }
                if (!inside) {
                    return -1;
                }
                state = now;
            }
            runs[at]++;
            if (at == middle) {
                inner++;
            }
        }
        return -1;
    }

    private static List<Finder> merged(List<Finder> hits) {
        List<Finder> finders = new ArrayList<>();
        for (Finder hit : hits) {
            int near = -1;
            for (int i = finders.size() - 1; i >= 0 && near < 0; i--) {
                Finder f = finders.get(i);
                if (Math.hypot(f.x() - hit.x(), f.y() - hit.y()) < 2.5 * f.module()) {
                    near = i;
                }
            }
            if (near < 0) {
                finders.add(hit);
            } else {
                Finder f = finders.get(near);
                int n = f.hits();
                finders.set(
                        near,
                        new Finder(
                                (f.x() * n + hit.x()) / (n + 1),
                                (f.y() * n + hit.y()) / (n + 1),
                                (f.module() * n + hit.module()) / (n + 1),
                                n + 1));
            }
        }
        return finders;
    }
}
