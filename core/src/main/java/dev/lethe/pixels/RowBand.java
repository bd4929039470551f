package dev.lethe.pixels;

/**
 * A few rows of a picture: the unit in which pixels move. Samples of a pixel lie beside each other, pixels from left to
 * right, rows from top to bottom, without gaps.
 *
 * <p>Mutable, made once and filled again and again. One owner, one thread.
 */
public final class RowBand {
    private final Layout layout;
    private final int capacity;
    private final byte[] bytes;
    private final short[] shorts;
    private int top;
    private int rows;

    /**
     * An empty band.
     *
     * @param layout of the picture whose rows it takes
     * @param capacity most rows it can hold, at least 1
     */
    public RowBand(Layout layout, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity: must be 1 or more");
        }
        this.layout = layout;
        this.capacity = Math.min(capacity, layout.height());
        int samples = Math.multiplyExact(layout.rowSamples(), this.capacity);
        this.bytes = layout.bits() == 8 ? new byte[samples] : new byte[0];
        this.shorts = layout.bits() == 16 ? new short[samples] : new short[0];
    }

    /** The layout of the picture that the rows belong to. */
    public Layout layout() {
        return layout;
    }

    /** Most rows it can hold. */
    public int capacity() {
        return capacity;
    }

    /** Number of the first row held. */
    public int top() {
        return top;
    }

    /** Rows held at present. */
    public int rows() {
        return rows;
    }

    /** Says which rows are held; called by whoever filled them. */
    public void hold(int firstRow, int count) {
        if (count < 0 || count > capacity) {
            throw new IllegalArgumentException("count: must be 0 to " + capacity);
        }
        top = firstRow;
        rows = count;
    }

    /** The samples of an 8-bit picture, unsigned; an empty array for 16 bits. Not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** The samples of a 16-bit picture, unsigned; an empty array for 8 bits. Not a copy. */
    public short[] shorts() {
        return shorts;
    }

    /** Index of the first sample of a pixel, {@code row} counted from the top of the band. */
    public int index(int x, int row) {
        return row * layout.rowSamples() + x * layout.channels().count();
    }

    /** A sample by index, whatever the depth. */
    public int sample(int index) {
        return layout.bits() == 8 ? bytes[index] & 0xFF : shorts[index] & 0xFFFF;
    }

    /** Sets a sample by index, whatever the depth. */
    public void set(int index, int value) {
        if (layout.bits() == 8) {
            bytes[index] = (byte) value;
        } else {
            shorts[index] = (short) value;
        }
    }
}
