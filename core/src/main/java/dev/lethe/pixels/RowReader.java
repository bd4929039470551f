package dev.lethe.pixels;

import java.io.Closeable;
import java.io.IOException;

/** One pass over a picture from its first row to its last. One owner, one thread. */
public interface RowReader extends Closeable {
    /**
     * Fills a band with the next rows.
     *
     * @param band of the picture's layout
     * @return how many rows were put into it; 0 after the last row
     */
    int read(RowBand band) throws IOException;

    @Override
    void close() throws IOException;
}
