package dev.lethe.encoding.png;

/** Filters scan lines, with a filter that is given or with the one that makes the bytes smallest. Reusable; one owner. */
public final class FilterChoice {
    private final int distance;
    private byte[] best;
    private byte[] trial;

    /**
     * A choice for lines of up to {@code length} bytes.
     *
     * @param distance bytes per pixel, at least 1
     */
    public FilterChoice(int length, int distance) {
        this.distance = distance;
        this.best = new byte[length];
        this.trial = new byte[length];
    }

    /** Filters a line with one filter; gives that filter. */
    public int with(int filter, byte[] line, byte[] prior, int length) {
        PngFilters.apply(filter, line, prior, length, distance, best);
        return filter;
    }

    /** Filters a line with the filter whose bytes are closest to 0 in sum; gives it. */
    public int smallest(byte[] line, byte[] prior, int length) {
        return cheapest(line, prior, length, PngFilters::magnitude);
    }

    /** Filters a line with the filter that a measure finds cheapest; gives it. The first wins a tie. */
    public int cheapest(byte[] line, byte[] prior, int length, Measure measure) {
        int chosen = -1;
        long least = Long.MAX_VALUE;
        for (int filter = 0; filter < PngFilters.COUNT && least > 0; filter++) {
            PngFilters.apply(filter, line, prior, length, distance, trial);
            long cost = measure.cost(trial, length);
            if (cost < least) {
                least = cost;
                chosen = filter;
                byte[] swap = best;
                best = trial;
                trial = swap;
            }
        }
        return chosen;
    }

    /** The line as filtered last. Not a copy. */
    public byte[] filtered() {
        return best;
    }

    /** How costly a filtered line is expected to be. */
    @FunctionalInterface
    public interface Measure {
        /** The cost of the first {@code length} bytes, 0 or more. */
        long cost(byte[] filtered, int length);
    }
}
