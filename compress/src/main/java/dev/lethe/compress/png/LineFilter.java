package dev.lethe.compress.png;

import dev.lethe.compress.deflate.FollowingCost;
import dev.lethe.encoding.png.FilterChoice;
import dev.lethe.encoding.png.PngFilters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A way to choose the filter of each line.
 *
 * @param name for reports
 * @param choosers make what chooses for one pass over lines, given the longest one's bytes
 */
record LineFilter(String name, IntFunction<Chooser> choosers) {
    private static final String[] NAMES = {"no filter", "sub", "up", "average", "Paeth"};

    /** Filters a line into the choice and says with which filter. Called in the order of the lines. */
    @FunctionalInterface
    interface Chooser {
        int filter(FilterChoice choice, byte[] line, byte[] prior, int length, int stored);
    }

    /** The filters that the file used. */
    static LineFilter kept() {
        return new LineFilter(
                "filters kept", longest -> (choice, line, prior, n, stored) -> choice.with(stored, line, prior, n));
    }

    /** The same filter for all lines. */
    static LineFilter fixed(int filter) {
        return new LineFilter(
                NAMES[filter], longest -> (choice, line, prior, n, stored) -> choice.with(filter, line, prior, n));
    }

    /** For each line the filter whose bytes are closest to 0. */
    static LineFilter leastSum() {
        return new LineFilter(
                "least sum", longest -> (choice, line, prior, n, stored) -> choice.smallest(line, prior, n));
    }

    /** For each line the filter whose bytes have the least entropy. */
    static LineFilter leastEntropy() {
        return new LineFilter("least entropy", longest -> {
            LineCosts costs = new LineCosts();
            return (choice, line, prior, n, stored) -> choice.cheapest(line, prior, n, costs::entropy);
        });
    }

    /** For each line the filter with the fewest different pairs of neighbouring bytes. */
    static LineFilter fewestPairs() {
        return new LineFilter("fewest pairs", longest -> {
            LineCosts costs = new LineCosts();
            return (choice, line, prior, n, stored) -> choice.cheapest(line, prior, n, costs::pairs);
        });
    }

    /** For each line the filter whose pairs of neighbouring bytes have the least entropy. */
    static LineFilter leastPairEntropy() {
        return new LineFilter("least entropy of pairs", longest -> {
            LineCosts costs = new LineCosts();
            return (choice, line, prior, n, stored) -> choice.cheapest(line, prior, n, costs::pairEntropy);
        });
    }

    /** For each line the filter whose bytes take least after the lines before. */
    static LineFilter leastAfterOthers() {
        return new LineFilter("least after the lines before", longest -> {
            FollowingCost costs = new FollowingCost(longest);
            return (choice, line, prior, n, stored) -> {
                int filter = choice.cheapest(line, prior, n, costs::cost);
                costs.add(choice.filtered(), n);
                return filter;
            };
        });
    }

    /** The few that are best most often. */
    static List<LineFilter> few() {
        return List.of(fixed(0), fixed(2), leastSum(), fewestPairs());
    }

    /** Those that are best now and then. */
    static List<LineFilter> most() {
        List<LineFilter> most = new ArrayList<>();
        for (int filter = 0; filter < PngFilters.COUNT; filter++) {
            most.add(fixed(filter));
        }
        most.addAll(List.of(leastSum(), leastEntropy(), fewestPairs(), leastAfterOthers()));
        return most;
    }

    /** All of them. */
    static List<LineFilter> all() {
        List<LineFilter> all = new ArrayList<>(most());
        all.add(leastPairEntropy());
        return all;
    }
}
