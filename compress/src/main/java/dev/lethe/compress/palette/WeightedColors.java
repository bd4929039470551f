package dev.lethe.compress.palette;

import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * The colours of a picture and how much each of them matters: often, and in quiet parts, is more. Where there are very
 * many, neighbours are put together at their mean. Fully transparent pixels are left out. Opaque colours come first.
 */
final class WeightedColors {
    /** Most colours that are told apart. */
    static final int MOST = 1 << 17;

    private static final int SLOTS = 2 * MOST;

    /** Activity at which a pixel counts half. */
    private static final float HALF_WEIGHT = 24;

    /** Less than proportional, so that small parts with colours of their own keep them. */
    private static final double COMMON = 0.8;

    private static final long BYTES = (long) SLOTS * (Integer.BYTES + Double.BYTES * (1 + ColorPoints.AXES));

    private final float[] points;
    private final float[] weights;
    private final int opaque;
    private final boolean transparent;

    private WeightedColors(float[] points, float[] weights, int opaque, boolean transparent) {
        this.points = points;
        this.weights = weights;
        this.opaque = opaque;
        this.transparent = transparent;
    }

    /** Counts a picture's colours. */
    @SuppressWarnings("try") // the reservation need only be there
    static WeightedColors of(ArgbPicture picture, Activity activity, RunContext context) throws IOException {
        float[] importance = new float[256];
        for (int i = 0; i < importance.length; i++) {
            importance[i] = HALF_WEIGHT / (HALF_WEIGHT + i);
        }
        context.reserve(BYTES);
        Table table = new Table();
        for (int y = 0; y < picture.height(); y++) {
            context.check();
            for (int x = 0; x < picture.width(); x++) {
                int color = picture.pixels()[y * picture.width() + x];
                table.add(color, importance[activity.at(x, y)]);
            }
        }
        return table.colors();
    }

    /** How many there are. */
    int count() {
        return weights.length;
    }

    /** How many of them, from the first on, are opaque. */
    int opaque() {
        return opaque;
    }

    /** Whether there are fully transparent pixels as well. */
    boolean transparent() {
        return transparent;
    }

    /** Coordinates of all, one after the other. Not a copy. */
    float[] points() {
        return points;
    }

    /** How much each matters. Not a copy. */
    float[] weights() {
        return weights;
    }

    /** Sums by colour, found by hashing; coarser if it would get too full. */
    private static final class Table {
        private final float[] point = new float[ColorPoints.AXES];
        private final double[] weighted = new double[ColorPoints.AXES];
        private int[] keys = new int[SLOTS];
        private double[] weights = new double[SLOTS];
        private double[] sums = new double[SLOTS * ColorPoints.AXES];
        private int mask = 0xFFFFFFFF;
        private int count;
        private boolean transparent;

        void add(int color, float weight) {
            if (color == 0) {
                transparent = true;
                return;
            }
            ColorPoints.of(color, point, 0);
            for (int i = 0; i < point.length; i++) {
                weighted[i] = weight * point[i];
            }
            add(key(color), weight, weighted, 0);
            if (count > MOST) {
                coarser();
            }
        }

        /** Opaque colours stay apart from others. */
        private int key(int color) {
            return color >>> 24 == 255
                    ? color & mask | 0xFF000000
                    : Math.max(1, color >>> 24 & mask) << 24 | color & mask & 0xFFFFFF;
        }

        private void add(int key, double weight, double[] from, int at) {
            int slot = key * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(SLOTS - 1);
            while (weights[slot] > 0 && keys[slot] != key) {
                slot = slot + 1 & SLOTS - 1;
            }
            if (weights[slot] == 0) {
                keys[slot] = key;
                count++;
            }
            weights[slot] += weight;
            for (int i = 0; i < ColorPoints.AXES; i++) {
                sums[slot * ColorPoints.AXES + i] += from[at + i];
            }
        }

        private void coarser() {
            int[] oldKeys = keys;
            double[] oldWeights = weights;
            double[] oldSums = sums;
            mask = mask << 1 & 0xFEFEFEFE;
            keys = new int[SLOTS];
            weights = new double[SLOTS];
            sums = new double[oldSums.length];
            count = 0;
            for (int slot = 0; slot < SLOTS; slot++) {
                if (oldWeights[slot] > 0) {
                    add(key(oldKeys[slot]), oldWeights[slot], oldSums, slot * ColorPoints.AXES);
                }
            }
        }

        WeightedColors colors() {
            float[] points = new float[count * ColorPoints.AXES];
            float[] found = new float[count];
            int opaque = fill(points, found, 0, true);
            fill(points, found, opaque, false);
            return new WeightedColors(points, found, opaque, transparent);
        }

        private int fill(float[] points, float[] found, int from, boolean opaque) {
            int n = from;
            for (int slot = 0; slot < SLOTS; slot++) {
                if (weights[slot] > 0 && (keys[slot] >>> 24 == 255) == opaque) {
                    for (int i = 0; i < ColorPoints.AXES; i++) {
                        points[n * ColorPoints.AXES + i] = (float) (sums[slot * ColorPoints.AXES + i] / weights[slot]);
                    }
                    found[n] = (float) Math.pow(weights[slot], COMMON);
                    n++;
                }
            }
            return n;
        }
    }
}
