package dev.lethe.jpeg.encode;

import dev.lethe.jpeg.QuantizationTable;

/** Rounds each coefficient for itself, those of less than {@link #THRESHOLD} steps to 0. Immutable. */
final class DeadZone implements BlockQuantizer {
    /** More than a half: small coefficients cost more bits than they are worth. */
    static final float THRESHOLD = 0.6f;

    private final float[] factors;

    DeadZone(QuantizationTable divisors) {
        this.factors = Reciprocals.of(divisors);
    }

    @Override
    public void quantize(short[] values, int block, float visibility) {
        for (int k = 1; k < 64; k++) {
            values[block + k] = (short) steps(values[block + k], k);
        }
    }

    /** What a coefficient is rounded to. */
    int steps(short value, int k) {
        float steps = value * factors[k];
        return Math.abs(steps) < THRESHOLD ? 0 : Reciprocals.round(steps);
    }
}
