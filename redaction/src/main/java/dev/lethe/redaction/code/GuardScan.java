package dev.lethe.redaction.code;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks along rows, columns and diagonals for the bars that frame a PDF417, which every line across them shows. */
final class GuardScan {
    private static final int STEP = 2;
    private static final int LEAST_LINES = 4;
    /** Rows, columns or diagonals from one line to the next of one bar, at most. */
    private static final int GAP = 6;
    /** How much wider a bar may be taken for on another line. */
    private static final double ALIKE = 1.4;
    /** Bars that are followed at a time, and that are found: no page has as many codes, and work stays linear in pixels. */
    private static final int MOST_OPEN = 128;

    private static final int MOST_GUARDS = 1000;

    private final byte[] ink;
    private final int width;
    private final int height;

    GuardScan(Level level) {
        this.ink = level.ink();
        this.width = level.plane().width();
        this.height = level.plane().height();
    }

    /**
     * A framing pattern that neighbouring lines cross.
     *
     * @param firstX its outer edge on the first line, in pixels of the level
     * @param lastX the same on the last line
     * @param inX what leads inwards along a line, one step
     * @param steps of a line for a module
     * @param ink of its bars
     */
    record Guard(
            GuardPattern pattern,
            int firstX,
            int firstY,
            int lastX,
            int lastY,
            int inX,
            int inY,
            double steps,
            int ink) {}

    /**
     * A set of parallel lines.
     *
     * @param dx one step along a line
     * @param sx from one line to the next
     * @param left how far outside of the picture the first line starts
     * @param top its row
     */
    private record Sweep(int dx, int dy, int sx, int sy, int left, int top, int lines) {
        int x(int line, int step) {
            return sx * line - left + step * dx;
        }

        int y(int line, int step) {
            return sy * line + top + step * dy;
        }
    }

    /** A bar that is being followed from line to line. */
    private static final class Chain {
        private final GuardPattern pattern;
        private final int way;
        private final int ink;
        private final int firstLine;
        private final int firstStep;
        private int lastLine;
        private int lastStep;
        private int lines = 1;
        private double modules;

        Chain(GuardPattern pattern, int way, int ink, int line, int step, double module) {
            this.pattern = pattern;
            this.way = way;
            this.ink = ink;
            firstLine = line;
            firstStep = step;
            lastLine = line;
            lastStep = step;
            modules = module;
        }

        double module() {
            return modules / lines;
        }

        /** Goes on with what another line shows, if that fits. */
        boolean takes(Chain next) {
            boolean same = pattern == next.pattern && way == next.way && ink == next.ink && lastLine < next.lastLine;
            double ratio = next.module() / module();
            if (!same
                    || Math.abs(next.lastStep - lastStep) > 1.2 * (next.lastLine - lastLine) + 2
                    || ratio > ALIKE
                    || ratio < 1 / ALIKE) {
                return false;
            }
            lastLine = next.lastLine;
            lastStep = next.lastStep;
            modules += next.modules;
            lines++;
            return true;
        }

        Guard guard(Sweep sweep) {
            return new Guard(
                    pattern,
                    sweep.x(firstLine, firstStep),
                    sweep.y(firstLine, firstStep),
                    sweep.x(lastLine, lastStep),
                    sweep.y(lastLine, lastStep),
                    sweep.dx() * way,
                    sweep.dy() * way,
                    module(),
                    ink);
        }
    }

    List<Guard> find(RunContext context) throws IOException {
        List<Guard> found = new ArrayList<>();
        scan(new Sweep(1, 0, 0, 1, 0, 0, height), found, context);
        scan(new Sweep(0, 1, 1, 0, 0, 0, width), found, context);
        scan(new Sweep(1, 1, 1, 0, height, 0, width + height), found, context);
        scan(new Sweep(1, -1, 1, 0, height, height - 1, width + height), found, context);
        return found;
    }

    private void scan(Sweep sweep, List<Guard> found, RunContext context) throws IOException {
        int[] starts = new int[Math.max(width, height) + 2];
        List<Chain> open = new ArrayList<>();
        for (int line = 0; line < sweep.lines() && found.size() < MOST_GUARDS; line += STEP) {
            context.check();
            // Diagonals start outside, on the left.
            int entry = Math.max(0, -sweep.x(line, 0));
            int count = runs(sweep, line, entry, starts);
            for (int first = 0; first < count; first++) {
                seen(sweep, line, entry, starts, count, first, open);
            }
            int now = line;
            open.removeIf(chain -> {
                boolean over = now - chain.lastLine > GAP;
                if (over) {
                    close(chain, sweep, found);
                }
                return over;
            });
        }
        open.forEach(chain -> close(chain, sweep, found));
    }

    /** Where runs start, in steps behind the entry; their number. The last entry is the end of the line. */
    private int runs(Sweep sweep, int line, int entry, int[] starts) {
        int count = 0;
        int step = 0;
        int last = -1;
        int x = sweep.x(line, entry);
        int y = sweep.y(line, entry);
        for (; x >= 0 && y >= 0 && x < width && y < height; step++, x += sweep.dx(), y += sweep.dy()) {
            int state = ink[y * width + x];
            if (state != last) {
                starts[count++] = step;
                last = state;
            }
        }
        starts[count] = step;
        return count;
    }

    private void seen(Sweep sweep, int line, int entry, int[] starts, int count, int first, List<Chain> open) {
        for (int way = -1; way <= 1; way += 2) {
            for (GuardPattern pattern : GuardPattern.values()) {
                int last = first + way * (pattern.count() - 1);
                double module = last < 0 || last >= count ? 0 : pattern.module(starts, first, way);
                if (module > 0) {
                    int edge = entry + (way > 0 ? starts[first] : starts[first + 1]);
                    int bar = entry + starts[first];
                    int color = ink[sweep.y(line, bar) * width + sweep.x(line, bar)];
                    add(open, new Chain(pattern, way, color, line, edge, module));
                }
            }
        }
    }

    private static void add(List<Chain> open, Chain next) {
        if (open.stream().noneMatch(chain -> chain.takes(next)) && open.size() < MOST_OPEN) {
            open.add(next);
        }
    }

    private static void close(Chain chain, Sweep sweep, List<Guard> found) {
        if (chain.lines >= LEAST_LINES) {
            found.add(chain.guard(sweep));
        }
    }
}
