package dev.lethe.jpeg;

/**
 * Quantised coefficients of one component: blocks in rows from top to bottom, 64 values each in zig-zag order, in one
 * flat array. It holds all rows of a component, or those of one row of MCUs where a file is worked on in bands, and of each
 * block all 64 coefficients or, where only the means are asked for, the DC alone.
 *
 * <p>Mutable. One owner, one thread.
 */
public final class CoefficientPlane {
    private final int stride;
    private final int rows;
    private final int depth;
    private final short[] values;

    /**
     * Blocks of zeros.
     *
     * @param stride blocks in a row
     * @param rows rows of blocks
     * @throws ArithmeticException if no array can hold them
     */
    public CoefficientPlane(int stride, int rows) {
        this(stride, rows, 64);
    }

    private CoefficientPlane(int stride, int rows, int depth) {
        this.stride = stride;
        this.rows = rows;
        this.depth = depth;
        this.values = new short[Math.multiplyExact(Math.multiplyExact(stride, rows), depth)];
    }

    /** Blocks of which only the DC is held. */
    public static CoefficientPlane ofMeans(int stride, int rows) {
        return new CoefficientPlane(stride, rows, 1);
    }

    /** Blocks in a row. */
    public int stride() {
        return stride;
    }

    /** Rows of blocks. */
    public int rows() {
        return rows;
    }

    /** Coefficients that are held of each block: 64, or 1. */
    public int depth() {
        return depth;
    }

    /** All coefficients, -32,768 to 32,767; valid files of 8 bits stay within ±2,047. Not a copy. */
    public short[] values() {
        return values;
    }

    /** Index of a block's first coefficient, the DC. */
    public int index(int column, int row) {
        return (row * stride + column) * depth;
    }
}
