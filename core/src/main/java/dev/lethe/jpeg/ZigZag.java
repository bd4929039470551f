package dev.lethe.jpeg;

/** The zig-zag order in which the 64 coefficients of a block are coded (T.81 figure A.6). */
public final class ZigZag {
    private static final int[] ROW_MAJOR = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };

    private ZigZag() {}

    /** For each place in zig-zag order the place in row-major order, vertical frequency times 8 plus horizontal. A copy. */
    public static int[] toRowMajor() {
        return ROW_MAJOR.clone();
    }

    /** For each place in row-major order the place in zig-zag order. A copy. */
    public static int[] fromRowMajor() {
        int[] inverse = new int[64];
        for (int i = 0; i < 64; i++) {
            inverse[ROW_MAJOR[i]] = i;
        }
        return inverse;
    }
}
