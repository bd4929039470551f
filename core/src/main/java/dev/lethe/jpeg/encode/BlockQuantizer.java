package dev.lethe.jpeg.encode;

/** Quantises the AC coefficients of one block at a time. */
interface BlockQuantizer {
    /**
     * Quantises in place.
     *
     * @param values coefficients in zig-zag order
     * @param block index of the block's first
     * @param visibility how much errors show in this block, at most 1
     */
    void quantize(short[] values, int block, float visibility);
}
