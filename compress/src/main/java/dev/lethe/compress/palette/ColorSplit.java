package dev.lethe.compress.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Divides colours into groups of like ones: again and again the group that differs most within itself is cut in two,
 * across the direction in which it is longest, where least difference is left (after Wu, 1991). One owner, one thread.
 */
final class ColorSplit {
    private static final int AXES = ColorPoints.AXES;

    /** Places along a group at which a cut is looked for. */
    private static final int BINS = 256;

    private static final int TURNS = 12;

    private final WeightedColors colors;
    private final float[] points;
    private final float[] weights;
    private final int[] order;

    private ColorSplit(WeightedColors colors) {
        this.colors = colors;
        this.points = colors.points();
        this.weights = colors.weights();
        this.order = new int[colors.count()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
    }

    /**
     * Groups of colours.
     *
     * @param most how many groups may be made; opaque and other colours get one of their own at least
     * @return the numbers of the colours of each group, none of them empty; groups of opaque colours first
     */
    static List<int[]> groups(WeightedColors colors, int most) {
        return new ColorSplit(colors).run(most);
    }

    private List<int[]> run(int most) {
        PriorityQueue<Group> open = new PriorityQueue<>(
                Comparator.comparingDouble((Group group) -> -group.spread).thenComparingInt(group -> group.from));
        List<Group> closed = new ArrayList<>();
        if (colors.opaque() > 0) {
            open.add(new Group(0, colors.opaque()));
        }
        if (colors.opaque() < colors.count()) {
            open.add(new Group(colors.opaque(), colors.count()));
        }
        while (!open.isEmpty() && open.size() + closed.size() < most) {
            Group widest = open.remove();
            int cut = widest.cut();
            if (cut == widest.from || cut == widest.to) {
                closed.add(widest);
            } else {
                open.add(new Group(widest.from, cut));
                open.add(new Group(cut, widest.to));
            }
        }
        closed.addAll(open);
        closed.sort(Comparator.comparingInt(group -> group.from));
        return closed.stream().map(Group::members).toList();
    }

    /** Colours that stand side by side in the order. */
    private final class Group {
        private final int from;
        private final int to;
        private final double spread;
        private final double[] mean = new double[AXES];
        private final double[][] covariance = new double[AXES][AXES];

        Group(int from, int to) {
            this.from = from;
            this.to = to;
            measure();
            double sum = 0;
            for (int a = 0; a < AXES; a++) {
                sum += covariance[a][a];
            }
            spread = sum;
        }

        private void measure() {
            double total = 0;
            for (int i = from; i < to; i++) {
                double weight = weights[order[i]];
                total += weight;
                for (int a = 0; a < AXES; a++) {
                    mean[a] += weight * points[order[i] * AXES + a];
                }
            }
            for (int a = 0; a < AXES; a++) {
                mean[a] /= total;
            }
            for (int i = from; i < to; i++) {
                int at = order[i] * AXES;
                for (int a = 0; a < AXES; a++) {
                    double part = weights[order[i]] * (points[at + a] - mean[a]);
                    for (int b = a; b < AXES; b++) {
                        covariance[a][b] += part * (points[at + b] - mean[b]);
                        covariance[b][a] = covariance[a][b];
                    }
                }
            }
        }

        int[] members() {
            return java.util.Arrays.copyOfRange(order, from, to);
        }

        /** Puts the colours of either side together; gives where the second side begins. */
        int cut() {
            double[] axis = axis();
            double[] places = new double[to - from];
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < places.length; i++) {
                for (int a = 0; a < AXES; a++) {
                    places[i] += axis[a] * points[order[from + i] * AXES + a];
                }
                least = Math.min(least, places[i]);
                most = Math.max(most, places[i]);
            }
            double scale = most > least ? (BINS - 1) / (most - least) : 0;
            int[] bins = new int[places.length];
            for (int i = 0; i < bins.length; i++) {
                bins[i] = (int) ((places[i] - least) * scale);
            }
            return partition(bins, bestBin(bins));
        }

        /** The direction in which the group is longest, by power iteration. */
        private double[] axis() {
            double[] axis = covariance[0].clone();
            for (double[] row : covariance) {
                axis = length(row) > length(axis) ? row.clone() : axis;
            }
            for (int turn = 0; turn < TURNS && length(axis) > 0; turn++) {
                double[] next = new double[AXES];
                double scale = 1 / length(axis);
                for (int a = 0; a < AXES; a++) {
                    for (int b = 0; b < AXES; b++) {
                        next[a] += covariance[a][b] * axis[b] * scale;
                    }
                }
                axis = next;
            }
            double length = length(axis);
            for (int a = 0; a < AXES; a++) {
                axis[a] = length > 0 ? axis[a] / length : 0;
            }
            return axis;
        }

        /** The first bin of the second side, where the sides' spreads together are least. */
        private int bestBin(int[] bins) {
            double[] total = new double[AXES + 1];
            double[][] sums = new double[BINS][AXES + 1];
            for (int i = 0; i < bins.length; i++) {
                int color = order[from + i];
                double weight = weights[color];
                sums[bins[i]][AXES] += weight;
                total[AXES] += weight;
                for (int a = 0; a < AXES; a++) {
                    double part = weight * (points[color * AXES + a] - mean[a]);
                    sums[bins[i]][a] += part;
                    total[a] += part;
                }
            }
            double[] left = new double[AXES + 1];
            double best = -1;
            int bestBin = 0;
            for (int bin = 0; bin < BINS - 1; bin++) {
                double gain = 0;
                for (int a = AXES; a >= 0; a--) {
                    left[a] += sums[bin][a];
                    if (a < AXES && left[AXES] > 0 && total[AXES] > left[AXES]) {
                        double right = total[a] - left[a];
                        gain += left[a] * left[a] / left[AXES] + right * right / (total[AXES] - left[AXES]);
                    }
                }
                if (gain > best) {
                    best = gain;
                    bestBin = bin + 1;
                }
            }
            return bestBin;
        }

        private int partition(int[] bins, int first) {
            int end = from;
            for (int i = 0; i < bins.length; i++) {
                if (bins[i] < first) {
                    int swap = order[from + i];
                    order[from + i] = order[end];
                    order[end] = swap;
                    // what is moved back was looked at already, or is this one
                    bins[i] = bins[end - from];
                    end++;
                }
            }
            return end;
        }

        private static double length(double[] vector) {
            double sum = 0;
            for (double value : vector) {
                sum += value * value;
            }
            return Math.sqrt(sum);
        }
    }
}
