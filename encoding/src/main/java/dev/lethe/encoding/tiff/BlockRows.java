package dev.lethe.encoding.tiff;

import java.io.Closeable;
import java.io.IOException;

/** The rows of one strip or tile, one after the other. */
interface BlockRows extends Closeable {
    /**
     * Puts the next row's bytes at a place.
     *
     * @param at index of its first byte; there must be room for a row of the block
     */
    void next(byte[] target, int at) throws IOException;

    @Override
    void close() throws IOException;
}
