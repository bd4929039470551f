package dev.lethe.jpeg.decode;

/** How large a JPEG is decoded: smaller sizes come from the low frequencies alone and cost far less than resizing. */
public enum DecodeScale {
    /** Every pixel. */
    FULL(8),
    /** Half the width and height, rounded up. */
    HALF(4),
    /** A quarter of the width and height, rounded up. */
    QUARTER(2),
    /** An eighth of the width and height, rounded up: the mean of each block. */
    EIGHTH(1);

    private final int blockSize;

    DecodeScale(int blockSize) {
        this.blockSize = blockSize;
    }

    /** Pixels that a block of 8 by 8 becomes, in each direction. */
    int blockSize() {
        return blockSize;
    }

    /** The divisor of width and height: 1, 2, 4 or 8. */
    public int divisor() {
        return 8 / blockSize;
    }

    /** A length in pixels at this scale, rounded up. */
    public int of(int length) {
        return (length + divisor() - 1) / divisor();
    }
}
