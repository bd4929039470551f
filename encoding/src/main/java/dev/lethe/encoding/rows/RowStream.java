package dev.lethe.encoding.rows;

import dev.lethe.pixels.RowBand;
import java.io.Closeable;
import java.io.IOException;

/** Rows of a picture that come one after the other, from the first to the last. One owner, one thread. */
@FunctionalInterface
public interface RowStream extends Closeable {
    /**
     * Puts the next row into a row of a band.
     *
     * @param row counted from the top of the band
     */
    void next(RowBand target, int row) throws IOException;

    @Override
    default void close() throws IOException {
        // most hold nothing open
    }
}
