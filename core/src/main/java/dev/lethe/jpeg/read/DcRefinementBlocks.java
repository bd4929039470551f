package dev.lethe.jpeg.read;

import java.io.IOException;

/** Blocks of later scans of DC coefficients in progressive files: one bit each (T.81 G.1.2.1). */
final class DcRefinementBlocks implements BlockDecoder {
    private final EntropyBits in;
    private final int low;

    /**
     * Adds bits.
     *
     * @param low the place of the bit that is added
     */
    DcRefinementBlocks(EntropyBits in, int low) {
        this.in = in;
        this.low = low;
    }

    @Override
    public void block(short[] values, int at, int component) throws IOException {
        long bits = in.bits;
        int left = in.left;
        if (left < 1) {
            bits = in.refill(bits, left);
            left = in.left;
        }
        values[at] |= (short) (bits >>> 63 << low);
        in.bits = bits << 1;
        in.left = left - 1;
    }

    @Override
    public void restart() {
        // nothing is carried from block to block
    }
}
