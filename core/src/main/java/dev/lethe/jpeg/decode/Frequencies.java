package dev.lethe.jpeg.decode;

import dev.lethe.jpeg.QuantizationTable;
import dev.lethe.jpeg.ZigZag;
import java.util.Arrays;

/**
 * The coefficients of one block, multiplied by their divisors (T.81 A.3.4) and in rows. Most blocks end early in zig-zag
 * order, so only the part that holds something is touched.
 */
final class Frequencies {
    private static final int[] ROW_MAJOR = ZigZag.toRowMajor();

    private static final short[] ZEROS = new short[64];

    private final int[] divisors;
    private final int[] values = new int[64];
    private int filled;

    Frequencies(QuantizationTable divisors) {
        this.divisors = divisors.values();
    }

    /** Vertical frequency times 8 plus horizontal. Not a copy. */
    int[] values() {
        return values;
    }

    /** The DC of a block that has nothing else. */
    int dc(short[] coefficients, int from) {
        return coefficients[from] * divisors[0];
    }

    /**
     * Takes a block.
     *
     * @return how many columns from the left may hold something, 4 or 8; 0 if there is only a DC
     */
    int load(short[] coefficients, int from) {
        int groups = groups(coefficients, from);
        if (groups == 0) {
            return 0;
        }
        int count = 8 * groups;
        for (int k = 0; k < count; k++) {
            values[ROW_MAJOR[k]] = coefficients[from + k] * divisors[k];
        }
        for (int k = count; k < filled; k++) {
            values[ROW_MAJOR[k]] = 0;
        }
        filled = count;
        return groups == 1 ? 4 : 8;
    }

    private static boolean isZero(short[] c, int from, int first) {
        return Arrays.equals(c, from + first, from + 64, ZEROS, first, 64);
    }

    /** Groups of eight up to the last one with an AC; 0 if there is none. */
    private static int groups(short[] c, int from) {
        // Most blocks end early: long stretches of zeros are compared many at a time.
        int most = isZero(c, from, 8) ? 0 : isZero(c, from, 24) ? 2 : 7;
        for (int g = most; g > 0; g--) {
            int i = from + 8 * g;
            if ((c[i] | c[i + 1] | c[i + 2] | c[i + 3] | c[i + 4] | c[i + 5] | c[i + 6] | c[i + 7]) != 0) {
                return g + 1;
            }
        }
        int i = from;
        return (c[i + 1] | c[i + 2] | c[i + 3] | c[i + 4] | c[i + 5] | c[i + 6] | c[i + 7]) != 0 ? 1 : 0;
    }
}
