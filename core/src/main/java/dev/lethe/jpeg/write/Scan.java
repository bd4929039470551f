package dev.lethe.jpeg.write;

import java.util.List;

/**
 * What one scan codes: of which components, which frequencies, down to which bit (T.81 B.2.3 and G.1.1.1). Immutable.
 *
 * @param components places in the frame, ascending; more than one are interleaved
 * @param first the lowest frequency in zig-zag order, 0 to 63 (Ss)
 * @param last the highest, 0 to 63 (Se)
 * @param high the bit that earlier scans went down to, 0 if none did (Ah)
 * @param low the lowest bit coded here, 0 to 13 (Al)
 */
public record Scan(List<Integer> components, int first, int last, int high, int low) {
    /** Checks ranges. */
    public Scan {
        components = List.copyOf(components);
        if (components.isEmpty() || components.size() > 4) {
            throw new IllegalArgumentException("components: must be 1 to 4");
        }
        if (first < 0 || last < first || last > 63) {
            throw new IllegalArgumentException("first and last: must be 0 to 63 and ascending");
        }
        if (low < 0 || low > 13 || high != 0 && high != low + 1) {
            throw new IllegalArgumentException("high and low: must be 0 to 13, high 0 or one more than low");
        }
    }

    /** A sequential scan: all frequencies, all bits. */
    public static Scan sequential(List<Integer> components) {
        return new Scan(components, 0, 63, 0, 0);
    }

    /** A first scan of DC coefficients without their lowest {@code low} bits. */
    public static Scan dc(List<Integer> components, int low) {
        return new Scan(components, 0, 0, 0, low);
    }

    /** A scan that adds bit {@code low} of DC coefficients. */
    public static Scan dcRefinement(List<Integer> components, int low) {
        return new Scan(components, 0, 0, low + 1, low);
    }

    /** A first scan of AC coefficients without their lowest {@code low} bits. */
    public static Scan ac(int component, int first, int last, int low) {
        return new Scan(List.of(component), first, last, 0, low);
    }

    /** A scan that adds bit {@code low} of AC coefficients. */
    public static Scan acRefinement(int component, int first, int last, int low) {
        return new Scan(List.of(component), first, last, low + 1, low);
    }

    /** Whether all frequencies are coded at once, as sequential files do. */
    boolean isSequential() {
        return first == 0 && last == 63;
    }

    /** Whether a bit is added to what earlier scans coded. */
    boolean isRefinement() {
        return high > 0;
    }
}
