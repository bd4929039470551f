package dev.lethe.spi;

import dev.lethe.pixels.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the analyse phase of one run learnt: regions by the name of what they show. One run, one thread. */
public final class Analysis {
    private final Map<String, List<Box>> regions = new LinkedHashMap<>();

    /** Nothing learnt yet. */
    public Analysis() {}

    /** Adds regions of a kind. */
    public void add(String kind, List<Box> found) {
        regions.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(found);
    }

    /** Regions of a kind; empty if none were found or nobody looked. */
    public List<Box> regions(String kind) {
        return List.copyOf(regions.getOrDefault(kind, List.of()));
    }
}
