package dev.lethe.compress.palette;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Improves groups of colours until each has the colour that suits it best and each colour is in the group that suits it
 * best (Lloyd's iteration), for one kind of colours: opaque or not. One owner, one thread.
 */
final class PaletteFit {
    private static final int AXES = ColorPoints.AXES;
    private static final int TURNS = 16;

    /** Less gain than that is not worth another turn. */
    private static final double GAIN = 0.002;

    private final WeightedColors colors;
    private final int from;
    private final int[] nearest;
    private final float[] errors;

    private PaletteFit(WeightedColors colors, int from, int to) {
        this.colors = colors;
        this.from = from;
        this.nearest = new int[to - from];
        this.errors = new float[to - from];
    }

    /**
     * The palette for colours number {@code from} to {@code to - 1}.
     *
     * @param groups to start from; all the colours' groups and none but theirs
     */
    static int[] palette(WeightedColors colors, int from, int to, List<int[]> groups, RunContext context)
            throws IOException {
        return groups.isEmpty() ? new int[0] : new PaletteFit(colors, from, to).run(groups, context);
    }

    private int[] run(List<int[]> groups, RunContext context) throws IOException {
        int[] palette = groups.stream().mapToInt(this::mean).toArray();
        int[] best = palette;
        double least = Double.POSITIVE_INFINITY;
        Arrays.fill(nearest, 0);
        for (int turn = 0; turn < TURNS; turn++) {
            context.check();
            NearestColor search = new NearestColor(palette);
            double error = assign(search);
            if (error < least) {
                best = palette;
            }
            if (error >= least * (1 - GAIN)) {
                break;
            }
            least = error;
            palette = means(search);
        }
        return best;
    }

    private int mean(int[] group) {
        double[] sums = new double[AXES];
        double total = 0;
        for (int color : group) {
            double weight = colors.weights()[color];
            total += weight;
            for (int a = 0; a < AXES; a++) {
                sums[a] += weight * colors.points()[color * AXES + a];
            }
        }
        return color(sums, total);
    }

    private int color(double[] sums, double weight) {
        double[] mean = new double[AXES];
        for (int a = 0; a < AXES; a++) {
            mean[a] = sums[a] / weight;
        }
        int argb = ColorPoints.argb(mean);
        return from < colors.opaque() ? argb | 0xFF000000 : argb;
    }

    /** Finds the nearest colour of the palette for each; gives the weighted error. */
    private double assign(NearestColor search) {
        double total = 0;
        for (int i = 0; i < nearest.length; i++) {
            int at = (from + i) * AXES;
            nearest[i] = search.of(colors.points(), at, Math.min(nearest[i], search.count() - 1));
            errors[i] = ColorPoints.distance(colors.points(), at, search.points(), nearest[i] * AXES)
                    * colors.weights()[from + i];
            total += errors[i];
        }
        return total;
    }

    /** The mean of what each colour stands for; where that is nothing, a colour that was served badly. */
    private int[] means(NearestColor search) {
        double[][] sums = new double[search.count()][AXES];
        double[] weights = new double[search.count()];
        for (int i = 0; i < nearest.length; i++) {
            int group = nearest[i];
            double weight = colors.weights()[from + i];
            weights[group] += weight;
            for (int a = 0; a < AXES; a++) {
                sums[group][a] += weight * colors.points()[(from + i) * AXES + a];
            }
        }
        return IntStream.range(0, weights.length)
                .map(group -> weights[group] > 0 ? color(sums[group], weights[group]) : worst())
                .toArray();
    }

    private int worst() {
        int worst = 0;
        for (int i = 0; i < errors.length; i++) {
            worst = errors[i] > errors[worst] ? i : worst;
        }
        errors[worst] = 0;
        return mean(new int[] {from + worst});
    }
}
