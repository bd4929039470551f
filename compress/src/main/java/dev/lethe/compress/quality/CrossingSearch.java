package dev.lethe.compress.quality;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * Finds where a function of whole numbers that mostly rises reaches a target, with few evaluations: the caller asks for
 * the {@link #next} place to look at and {@link #add}s what it saw.
 *
 * <p>The function is taken to be a typical curve plus a departure that is interpolated between the places seen, so that
 * one look already corrects the curve as a whole. Where looks keep falling on one side, each goes twice as far beyond what
 * is expected as the one before; where that does not close in either, the search halves. Looks only between the first
 * place that is good enough and the last one before it that is not, so it ends whatever the function does. One owner, one
 * thread.
 */
final class CrossingSearch {
    /** Looks that may leave more than half of the places open before the search halves. */
    private static final int PATIENCE = 3;

    private final int least;
    private final int most;
    private final double target;
    private final IntToDoubleFunction typical;
    private final TreeMap<Integer, Double> departures = new TreeMap<>();
    private int below;
    private int above;
    private int width = Integer.MAX_VALUE;
    private int slow;
    private double enough;
    private double nearest = Double.POSITIVE_INFINITY;
    private boolean lastAbove;
    private int repeats;

    /**
     * Starts.
     *
     * @param target what values must reach
     * @param enough a value at which a better place need not be looked for, above the target
     * @param typical the curve that the function is expected to resemble
     */
    CrossingSearch(int least, int most, double target, double enough, IntToDoubleFunction typical) {
        this.least = least;
        this.most = most;
        this.target = target;
        this.enough = enough;
        this.typical = typical;
        below = least - 1;
        above = most + 1;
    }

    /** Notes a value. */
    void add(int place, double value) {
        departures.put(place, value - typical.applyAsDouble(place));
        if (value >= target) {
            above = Math.min(above, place);
            nearest = Math.min(nearest, value);
        }
        below = least - 1;
        for (int seen : departures.headMap(above).keySet()) {
            below = seen;
        }
        int remaining = above - below;
        boolean between = above <= most && below >= least;
        slow = remaining > width / 2 && between ? slow + 1 : 0;
        width = remaining;
        repeats = between && (value >= target) == lastAbove ? repeats + 1 : 0;
        lastAbove = value >= target;
    }

    /** From now on a value that far above the target will do. */
    void content(double with) {
        enough = with;
    }

    /** Whether a good place was seen. */
    boolean reached() {
        return above <= most;
    }

    /** The place where the value should be highest. */
    int last() {
        return most;
    }

    /** Where to look next; empty if nothing better is to be expected. */
    OptionalInt next() {
        if (nearest <= enough || above - below < 2) {
            return OptionalInt.empty();
        }
        if (slow == PATIENCE) {
            slow = 0;
            return OptionalInt.of(below + (above - below) / 2);
        }
        return OptionalInt.of(farEnough(beyond(expected())));
    }

    /** Away from the side on which the last looks fell, the farther the more of them there were. */
    private int beyond(int place) {
        if (repeats == 0) {
            return place;
        }
        int half = (above - below) / 2;
        long farther = (long) (lastAbove ? above - place : place - below) << Math.min(repeats, 16);
        int step = (int) Math.max(1, Math.min(half, farther));
        return lastAbove ? above - step : below + step;
    }

    /** While all places seen lie on one side, each step is at least twice the one before, so that noise can't hold it up. */
    private int farEnough(int place) {
        int looks = Math.min(departures.size(), 16);
        int step = looks < 2 ? 0 : Math.max(1, (most - least) / 100) << (looks - 2);
        if (!reached()) {
            return Math.min(most, Math.max(place, below + step));
        }
        return below < least ? Math.max(least, Math.min(place, above - step)) : place;
    }

    /** The first place that should reach the target or, where places lie close, half of what is allowed above it. */
    private int expected() {
        int first = below + 1;
        while (first < above - 1 && value(first) < target) {
            first++;
        }
        double middle = target + 0.5 * (enough - target);
        while (first < above - 1 && value(first + 1) <= middle) {
            first++;
        }
        return first;
    }

    private double value(int place) {
        return typical.applyAsDouble(place) + departure(place);
    }

    private double departure(int place) {
        Map.Entry<Integer, Double> left = departures.floorEntry(place);
        Map.Entry<Integer, Double> right = departures.ceilingEntry(place);
        if (left == null || right == null) {
            Map.Entry<Integer, Double> only = left == null ? right : left;
            return only == null ? 0 : only.getValue();
        }
        int distance = right.getKey() - left.getKey();
        double part = distance == 0 ? 0 : (double) (place - left.getKey()) / distance;
        return left.getValue() + part * (right.getValue() - left.getValue());
    }
}
