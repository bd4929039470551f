package dev.lethe.compress.png;

import dev.lethe.encoding.png.FilterChoice;
import dev.lethe.encoding.png.PngFilters;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to choose the filter of each line.
 *
 * @param name for reports
 * @param chooser does it
 */
record LineFilter(String name, Chooser chooser) {
    /** Filters a line into the choice and says with which filter. */
    @FunctionalInterface
    interface Chooser {
        int filter(FilterChoice choice, byte[] line, byte[] prior, int length, int stored);
    }

    /** The ways that are tried; their measures hold tables, so the list serves one thread. */
    static List<LineFilter> all() {
        List<LineFilter> all = new ArrayList<>();
        all.add(new LineFilter(
                "filters kept", (choice, line, prior, n, stored) -> choice.with(stored, line, prior, n)));
        for (int filter = 0; filter < PngFilters.COUNT; filter++) {
            int fixed = filter;
            all.add(new LineFilter(
                    "filter " + filter, (choice, line, prior, n, stored) -> choice.with(fixed, line, prior, n)));
        }
        all.add(new LineFilter("least sum", (choice, line, prior, n, stored) -> choice.smallest(line, prior, n)));
        LineCosts costs = new LineCosts();
        all.add(new LineFilter(
                "least entropy", (choice, line, prior, n, stored) -> choice.cheapest(line, prior, n, costs::entropy)));
        all.add(new LineFilter(
                "fewest pairs", (choice, line, prior, n, stored) -> choice.cheapest(line, prior, n, costs::pairs)));
        return all;
    }
}
