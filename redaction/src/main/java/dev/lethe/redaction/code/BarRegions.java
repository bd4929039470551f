package dev.lethe.redaction.code;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds groups of parallel bars of different widths, at any angle: Code 128, Code 39, EAN, UPC, ITF and their like. */
final class BarRegions {
    private static final double COHERENT = 0.62;
    private static final double STRONG = 250;
    private static final double SAME_WAY = Math.toRadians(14);
    private static final int LEAST_BARS = 23;
    private static final double LEAST_VARIETY = 0.22;
    private static final double LEAST_MODULES_HIGH = 12;
    private static final double ALIKE = 0.6;
    private static final double LEAST_QUIET = 0.8;

    private final Level level;

    BarRegions(Level level) {
        this.level = level;
    }

    List<Found> find(RunContext context) throws IOException {
        CellGrid grid = level.grid();
        List<CellGroup> groups = CellGroup.all(grid.wide(), grid.high(), this::barred, this::sameWay, 4);
        List<Found> found = new ArrayList<>();
        for (CellGroup group : groups) {
            context.check();
            CellEdges.Sum sum = new CellEdges.Sum();
            for (int i = 0; i < group.count(); i++) {
                sum.add(level.edges(), group.cell(i));
            }
            Found bars = checked(TurnedBox.around(group, aligned(group, sum.across())));
            Found other = bars == null ? checked(TurnedBox.around(group, sum.across())) : bars;
            if (other != null) {
                found.add(other);
            }
        }
        return found;
    }

    /** The angle at which edges lie in lines, nearest to the mean of their slopes, which thin bars draw to the pixels' axes. */
    private double aligned(CellGroup group, double across) {
        double angle = Alignment.of(level, group).angle();
        double quarter = Math.PI / 2;
        return angle + Math.rint((across - angle) / quarter) * quarter;
    }

    private boolean barred(int cell) {
        CellEdges.Sum sum = level.around()[cell];
        return level.grid().threshold(cell) >= 0
                && sum.coherence() >= COHERENT
                && sum.energy() >= STRONG * 9 * CellGrid.SIDE * CellGrid.SIDE / 4;
    }

    private boolean sameWay(int seed, int cell) {
        double turn = Math.abs(level.around()[seed].across() - level.around()[cell].across());
        return Math.min(turn, Math.PI - turn) <= SAME_WAY;
    }

    private @Nullable Found checked(TurnedBox rough) {
        if (2 * rough.halfWidth() < 24 || 2 * rough.halfHeight() < 8) {
            return null;
        }
        TurnedBox box = rough.grown(28, 6);
        GrayPlane patch = box.upright(level.plane(), 1);
        Track track = Track.of(patch);
        if (track.bottom() - track.top() < 8) {
            return null;
        }
        BarProfile bars = BarProfile.of(track.mean());
        double module = bars.module();
        if (bars.bars() < LEAST_BARS
                || track.bottom() - track.top() < LEAST_MODULES_HIGH * module
                || bars.variety(true) < LEAST_VARIETY
                || bars.variety(false) < LEAST_VARIETY
                || bars.plausible() < 0.9
                || bars.quiet() < LEAST_QUIET && !isUnmistakable(bars)) {
            return null;
        }
        TurnedBox exact = box.part(bars.from() + 0.5, track.top(), bars.to() + 0.5, track.bottom())
                .turned(-Math.atan(track.slope()));
        double drift = Math.abs(track.slope()) * exact.halfHeight();
        return new Found(
                exact.grown(1.5 * module + 1 + drift / 2, 1.5 * module + 2).scaled(level.factor()), "bar code", 0.8);
    }

    /** Whether there are so many bars, and so different ones, that no quiet zone is needed: a part of a code may be torn. */
    private static boolean isUnmistakable(BarProfile bars) {
        return bars.bars() >= 44 && Math.min(bars.variety(true), bars.variety(false)) >= 0.38;
    }

    /**
     * How far up and down from the middle the same bars go on.
     *
     * @param mean levels along the bars' mean line
     * @param slope columns by which they move for each row
     */
    private record Track(double[] mean, double top, double bottom, double slope) {
        static Track of(GrayPlane patch) {
            int step = Math.max(2, Math.min(8, patch.height() / 12));
            int strips = patch.height() / step;
            double[][] profiles = new double[strips][];
            for (int i = 0; i < strips; i++) {
                profiles[i] = profile(patch, i * step, (i + 1) * step);
            }
            int[] shifts = new int[strips];
            int middle = strips / 2;
            double[] mean = profiles[middle].clone();
            int[] used = {1};
            int first = follow(profiles, middle, -1, shifts, mean, used);
            int last = follow(profiles, middle, 1, shifts, mean, used);
            for (int i = 0; i < mean.length; i++) {
                mean[i] /= used[0];
            }
            double slope = last == first ? 0 : (double) (shifts[last] - shifts[first]) / ((last - first) * step);
            return new Track(mean, first * step, (last + 1) * step, slope);
        }

        private static double[] profile(GrayPlane patch, int from, int to) {
            double[] levels = new double[patch.width()];
            for (int y = from; y < to; y++) {
                for (int x = 0; x < levels.length; x++) {
                    levels[x] += patch.at(x, y) / (double) (to - from);
                }
            }
            return levels;
        }

        private static int follow(double[][] profiles, int middle, int way, int[] shifts, double[] mean, int[] used) {
            int last = middle;
            for (int i = middle + way; i >= 0 && i < profiles.length; i += way) {
                double best = -1;
                int shift = 0;
                for (int s = shifts[last] - 2; s <= shifts[last] + 2; s++) {
                    double likeness = likeness(profiles[last], shifts[last], profiles[i], s);
                    if (likeness > best + 1e-6) {
                        best = likeness;
                        shift = s;
                    }
                }
                if (best < ALIKE) {
                    break;
                }
                shifts[i] = shift;
                last = i;
                if (Math.abs(i - middle) <= 6) {
                    used[0]++;
                    for (int x = 0; x < mean.length; x++) {
                        mean[x] += profiles[i][Math.max(0, Math.min(mean.length - 1, x + shift))];
                    }
                }
            }
            return last;
        }

        /** Correlation of two profiles, each moved. */
        private static double likeness(double[] a, int shiftA, double[] b, int shiftB) {
            double sumA = 0;
            double sumB = 0;
            double aa = 0;
            double bb = 0;
            double ab = 0;
            int count = 0;
            int from = Math.max(0, Math.max(-shiftA, -shiftB));
            int to = a.length - Math.max(0, Math.max(shiftA, shiftB));
            for (int x = from; x < to; x++) {
                double p = a[x + shiftA];
                double q = b[x + shiftB];
                sumA += p;
                sumB += q;
                aa += p * p;
                bb += q * q;
                ab += p * q;
                count++;
            }
            double covariance = ab - sumA * sumB / count;
            return covariance / Math.sqrt((aa - sumA * sumA / count + 1e-6) * (bb - sumB * sumB / count + 1e-6));
        }
    }
}
