package dev.lethe.jpeg.decode;

import dev.lethe.jpeg.QuantizationTable;

/**
 * Turns the coefficients of a block into samples (T.81 A.3.3), at one size and with the divisors of one component. Keeps
 * working memory: one owner, one thread.
 *
 * <p>All sizes use integers with 13 bits behind the point, and columns before rows with two bits more between the two, as
 * libjpeg does: with the same rounding in the same places the results are the same to the last bit.
 */
interface InverseDct {
    /** Bits behind the point of the factors. */
    int BITS = 13;

    /** Bits by which values between the passes are finer than samples. */
    int BETWEEN = 2;

    /** The factor with {@link #BITS} bits behind the point, rounded. */
    static int fixed(double factor) {
        return (int) Math.round(factor * (1 << BITS));
    }

    /**
     * Transforms one block.
     *
     * @param values coefficients in zig-zag order
     * @param from index of the DC
     * @param rows takes samples, 0 to 255
     * @param top first row that is written
     * @param left first column that is written
     */
    void transform(short[] values, int from, int[][] rows, int top, int left);

    /** The transform to {@code size} by {@code size} samples: 8, 4, 2 or 1. */
    static InverseDct of(int size, QuantizationTable divisors) {
        return switch (size) {
            case 8 -> new FullDct(divisors);
            case 4 -> new HalfDct(divisors);
            case 2 -> new QuarterDct(divisors);
            default -> new MeanDct(divisors);
        };
    }

    /** Limits a sample to 0 to 255; values within are the rule. */
    static int clamp(int sample) {
        return (sample & ~0xFF) == 0 ? sample : ~sample >> 31 & 0xFF;
    }

    /** The sample that a block of a DC alone consists of. */
    static int flat(int dc) {
        return clamp((dc + 4 >> 3) + 128);
    }
}
