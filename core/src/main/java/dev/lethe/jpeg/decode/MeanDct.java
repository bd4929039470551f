package dev.lethe.jpeg.decode;

import dev.lethe.jpeg.QuantizationTable;

/** One sample per block: its mean. */
final class MeanDct implements InverseDct {
    private final int divisor;

    MeanDct(QuantizationTable divisors) {
        this.divisor = divisors.at(0);
    }

    @Override
    public void transform(short[] values, int from, int[][] rows, int top, int left) {
        rows[top][left] = InverseDct.flat(values[from] * divisor);
    }
}
