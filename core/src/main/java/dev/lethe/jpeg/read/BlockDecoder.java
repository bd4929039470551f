package dev.lethe.jpeg.read;

import java.io.IOException;

/** Decodes what one kind of scan holds of a block. Blocks that are not reached keep what they hold. */
interface BlockDecoder {
    /**
     * Decodes one block.
     *
     * @param values coefficients in zig-zag order
     * @param at index of the block's first
     * @param component index of the component in the scan
     */
    void block(short[] values, int at, int component) throws IOException;

    /**
     * Passes over blocks for which nothing is coded.
     *
     * @param most how many may be passed over
     * @return how many were
     */
    default int skip(int most) {
        return 0;
    }

    /** Forgets predictions and runs, as a restart marker asks (T.81 F.2.1.3.1). */
    void restart();
}
