package dev.lethe.jpeg;

import java.util.Arrays;

/** The 64 divisors of a component's coefficients (T.81 B.2.4.1). Immutable. */
public final class QuantizationTable {
    private final int[] values;

    private QuantizationTable(int[] values) {
        this.values = values;
    }

    /**
     * A table.
     *
     * @param zigZag 64 divisors in zig-zag order, 1 to 65,535 each
     */
    public static QuantizationTable of(int... zigZag) {
        if (zigZag.length != 64) {
            throw new IllegalArgumentException("zigZag: must be 64 values, are " + zigZag.length);
        }
        for (int value : zigZag) {
            if (value < 1 || value > 65_535) {
                throw new IllegalArgumentException("zigZag: must be 1 to 65535 each");
            }
        }
        return new QuantizationTable(zigZag.clone());
    }

    /** The divisor at a place in zig-zag order. */
    public int at(int zigZag) {
        return values[zigZag];
    }

    /** All divisors in zig-zag order. A copy. */
    public int[] values() {
        return values.clone();
    }

    /** Whether each divisor fits into one byte, as baseline files of 8 bits need (T.81 table B.4). */
    public boolean fitsBytes() {
        return Arrays.stream(values).allMatch(value -> value < 256);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuantizationTable that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
