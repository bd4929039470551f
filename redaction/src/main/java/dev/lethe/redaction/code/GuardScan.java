package dev.lethe.redaction.code;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks along rows, columns and diagonals for the bars that frame a PDF417, which every line across them shows. */
final class GuardScan {
    private static final int STEP = 2;
    private static final int LEAST_LINES = 4;
    /** Lines that may lie between two of one bar. */
    private static final int GAP = 3;

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
            double firstX,
            double firstY,
            double lastX,
            double lastY,
            int inX,
            int inY,
            double steps,
            int ink) {}

    /** A bar that is being followed from line to line. */
    private record Chain(GuardPattern pattern, int way, int ink, int[] place, double[] module) {
        static Chain of(GuardPattern pattern, int way, int ink, int line, int at, double module) {
            return new Chain(pattern, way, ink, new int[] {line, at, line, at, 1}, new double[] {module});
        }

        boolean takes(GuardPattern other, int itsWay, int itsInk, int line, int at, double width) {
            double mean = module[0] / place[4];
            boolean same = pattern == other && way == itsWay && ink == itsInk;
            boolean near = Math.abs(at - place[3]) <= 1.2 * (line - place[2]) * STEP + 2;
            if (!same || !near || width > 1.4 * mean || width < mean / 1.4) {
                return false;
            }
            place[2] = line;
            place[3] = at;
            place[4]++;
            module[0] += width;
            return true;
        }
    }

    List<Guard> find(RunContext context) throws IOException {
        List<Guard> found = new ArrayList<>();
        scan(1, 0, 0, 1, height, found, context);
        scan(0, 1, 1, 0, width, found, context);
        scan(1, 1, 1, 0, width + height, found, context);
        scan(1, -1, 1, 0, width + height, found, context);
        return found;
    }

    /** Along (dx, dy), lines that start (sx, sy) apart; diagonals start on the left of the picture as well as on its edge. */
    private void scan(int dx, int dy, int sx, int sy, int lines, List<Guard> found, RunContext context)
            throws IOException {
        boolean diagonal = dx != 0 && dy != 0;
        int[] starts = new int[Math.max(width, height) + 2];
        int most = Math.max(width, height) + height;
        List<Chain> open = new ArrayList<>();
        for (int line = 0; line < lines; line += STEP) {
            context.check();
            int x = sx * line - (diagonal ? height : 0);
            int y = sy * line + (diagonal && dy < 0 ? height - 1 : 0);
            int skipped = diagonal ? Math.max(0, -x) : 0;
            x += skipped * dx;
            y += skipped * dy;
            int count = runs(x, y, dx, dy, starts, most);
            for (int first = 0; first < count; first++) {
                seen(x, y, dx, dy, starts, count, first, line / STEP, skipped, open);
            }
            int now = line / STEP;
            open.removeIf(chain -> {
                boolean over = now - chain.place()[2] > GAP;
                if (over) {
                    close(chain, dx, dy, sx, sy, diagonal, found);
                }
                return over;
            });
        }
        open.forEach(chain -> close(chain, dx, dy, sx, sy, diagonal, found));
    }

    /** Where runs start; their number. The last entry is the end of the line. */
    private int runs(int x, int y, int dx, int dy, int[] starts, int most) {
        int count = 0;
        int step = 0;
        int px = x;
        int py = y;
        int last = -1;
        for (; px >= 0 && py >= 0 && px < width && py < height && step < most; step++, px += dx, py += dy) {
            int state = ink[py * width + px];
            if (state != last) {
                starts[count++] = step;
                last = state;
            }
        }
        starts[count] = step;
        return count;
    }

    private void seen(
            int x, int y, int dx, int dy, int[] starts, int count, int first, int line, int skipped, List<Chain> open) {
        for (int way = -1; way <= 1; way += 2) {
            for (GuardPattern pattern : GuardPattern.values()) {
                int last = first + way * (pattern.count() - 1);
                if (last < 0 || last >= count) {
                    continue;
                }
                double module = pattern.module(starts, first, way);
                if (module > 0) {
                    int step = way > 0 ? starts[first] : starts[first + 1];
                    int at = Math.min(starts[first], starts[first + 1] - 1);
                    int color = ink[(y + at * dy) * width + x + at * dx];
                    add(open, pattern, way, color, line, step + skipped, module);
                }
            }
        }
    }

    private static void add(
            List<Chain> open, GuardPattern pattern, int way, int color, int line, int at, double module) {
        for (Chain chain : open) {
            if (chain.place()[2] < line && chain.takes(pattern, way, color, line, at, module)) {
                return;
            }
        }
        open.add(Chain.of(pattern, way, color, line, at, module));
    }

    private void close(Chain chain, int dx, int dy, int sx, int sy, boolean diagonal, List<Guard> found) {
        int[] place = chain.place();
        if (place[4] < LEAST_LINES) {
            return;
        }
        int left = diagonal ? height : 0;
        int top = diagonal && dy < 0 ? height - 1 : 0;
        found.add(new Guard(
                chain.pattern(),
                sx * (double) place[0] * STEP - left + (double) place[1] * dx,
                sy * (double) place[0] * STEP + top + (double) place[1] * dy,
                sx * (double) place[2] * STEP - left + (double) place[3] * dx,
                sy * (double) place[2] * STEP + top + (double) place[3] * dy,
                dx * chain.way(),
                dy * chain.way(),
                chain.module()[0] / place[4],
                chain.ink()));
    }
}
