package dev.lethe.metadata.bmp;

/** How a bitmap's pixels are stored. */
enum DibCoding {
    /** Rows of whole pixels, each row filled up to four bytes. */
    PLAIN(0),
    /** Runs of pixels of 4 bits. */
    RLE4(4),
    /** Runs of pixels of 8 bits. */
    RLE8(8),
    /** Runs of pixels of 24 bits (OS/2). */
    RLE24(24),
    /** Modified Huffman codes of one bit's pixels (OS/2). */
    HUFFMAN(1),
    /** A whole JPEG or PNG. */
    NESTED(0);

    private final int bits;

    DibCoding(int bits) {
        this.bits = bits;
    }

    /** Bits of a pixel that this coding is made for; 0 where it is for any. */
    int bits() {
        return bits;
    }

    boolean isRuns() {
        return this == RLE4 || this == RLE8 || this == RLE24;
    }
}
