package dev.lethe.pixels;

import java.io.Closeable;
import java.io.IOException;

/**
 * A picture whose rows can be pulled, as displayed: orientation is applied already.
 *
 * <p>A picture need not be in memory; {@link Raster} is the one that is. Each call of {@link #rows} starts a new pass,
 * which may decode anew. Not thread-safe unless an implementation says so.
 */
public interface Picture extends Closeable {
    /** Size, channels, depth and colour space; the same for all frames. */
    Layout layout();

    /** Number of frames, at least 1. */
    default int frames() {
        return 1;
    }

    /**
     * Starts a pass over a frame.
     *
     * @param frame 0 to {@code frames() - 1}
     */
    RowReader rows(int frame) throws IOException;

    /** Starts a pass over the first frame. */
    default RowReader rows() throws IOException {
        return rows(0);
    }

    @Override
    void close() throws IOException;
}
