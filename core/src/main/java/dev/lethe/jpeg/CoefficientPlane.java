package dev.lethe.jpeg;

/**
 * Quantised coefficients of one component: blocks in rows from top to bottom, 64 values each in zig-zag order, in one
 * flat array. It holds all rows of a component, or those of one row of MCUs where a file is worked on in bands.
 *
 * <p>Mutable. One owner, one thread.
 */
public final class CoefficientPlane {
    private final int stride;
    private final int rows;
    private final short[] values;

    /**
     * Blocks of zeros.
     *
     * @param stride blocks in a row
     * @param rows rows of blocks
     * @throws ArithmeticException if no array can hold them
     */
    public CoefficientPlane(int stride, int rows) {
        this.stride = stride;
        this.rows = rows;
        this.values = new short[Math.multiplyExact(Math.multiplyExact(stride, rows), 64)];
    }

    /** Blocks in a row. */
    public int stride() {
        return stride;
    }

    /** Rows of blocks. */
    public int rows() {
        return rows;
    }

    /** All coefficients, -32,768 to 32,767; valid files of 8 bits stay within ±2,047. Not a copy. */
    public short[] values() {
        return values;
    }

    /** Index of a block's first coefficient, the DC. */
    public int index(int column, int row) {
        return (row * stride + column) * 64;
    }
}
