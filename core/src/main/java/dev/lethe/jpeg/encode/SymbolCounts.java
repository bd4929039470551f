package dev.lethe.jpeg.encode;

import dev.lethe.jpeg.CoefficientPlane;

/** How often each AC symbol of sequential coding occurs (T.81 F.1.2.2), if coefficients are rounded by a dead zone. */
final class SymbolCounts {
    private static final int ZERO_RUN = 0xF0;
    private static final int END_OF_BLOCK = 0;

    private final long[] counts = new long[256];

    SymbolCounts() {}

    /** Counts a row of blocks. */
    void add(CoefficientPlane plane, int row, int columns, DeadZone rounding) {
        short[] values = plane.values();
        for (int column = 0; column < columns; column++) {
            int block = plane.index(column, row);
            int run = 0;
            for (int k = 1; k < 64; k++) {
                int value = rounding.steps(values[block + k], k);
                if (value == 0) {
                    run++;
                } else {
                    counts[ZERO_RUN] += run >> 4;
                    counts[(run & 15) << 4 | size(value)]++;
                    run = 0;
                }
            }
            if (run > 0) {
                counts[END_OF_BLOCK]++;
            }
        }
    }

    /** Bits of a value's magnitude. */
    static int size(int value) {
        return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
    }

    CodeLengths lengths() {
        return CodeLengths.of(counts);
    }
}
