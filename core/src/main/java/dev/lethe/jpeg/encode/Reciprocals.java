package dev.lethe.jpeg.encode;

import dev.lethe.jpeg.QuantizationTable;

/** What takes a coefficient of a {@link Spectrum} to steps of its divisor. */
final class Reciprocals {
    private Reciprocals() {}

    /** Factors in zig-zag order. */
    static float[] of(QuantizationTable divisors) {
        float[] factors = new float[64];
        for (int k = 0; k < 64; k++) {
            factors[k] = 1f / (divisors.at(k) * ForwardDct.UNITS);
        }
        return factors;
    }

    /** The nearest whole number, halves away from 0. */
    static int round(float steps) {
        return (int) (steps + (steps < 0 ? -0.5f : 0.5f));
    }
}
