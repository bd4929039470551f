package dev.lethe.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An output that is kept back: written once, read again by whoever proves it, then released to where it belongs, or
 * thrown away.
 *
 * <p>Order of calls: {@link #output}, write, {@link #written}, {@link #release} or nothing, {@link #close}. Without
 * {@code release} nothing reaches the target. One owner, one thread.
 */
public interface Staging extends Closeable {
    /** Where to write; the same stream each time. */
    OutputStream output() throws IOException;

    /** Ends writing and gives what was written for reading, until {@code close}. Closing the view changes nothing. */
    SeekableInput written() throws IOException;

    /** Hands what was written to the target. */
    void release() throws IOException;

    /** Frees everything; what was not released is gone. */
    @Override
    void close() throws IOException;
}
