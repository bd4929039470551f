package dev.lethe.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A sink that keeps the result of one run until it is closed: in memory up to a bound, beyond it in a temporary file that
 * is encrypted with a key that lives in memory only. Holds nothing if the run failed. One owner, one thread.
 */
public final class HeldResult implements Sink, Closeable {
    private final Spool spool;
    private boolean released;

    private HeldResult(Spool spool) {
        this.spool = spool;
    }

    /** With a bound on memory that fits the heap: an eighth of it, at most 32 MiB. */
    public HeldResult() {
        this(new Spool());
    }

    /**
     * With another bound on the memory that it takes.
     *
     * @param bytes 0 or more
     */
    public static HeldResult withMemory(long bytes) {
        return new HeldResult(Spool.withMemory(bytes));
    }

    /** Its size in bytes. */
    public long length() throws IOException {
        return result().length();
    }

    /** The result, from its first byte on at each call. */
    public InputStream stream() throws IOException {
        return result().stream();
    }

    /** The result, for reading from any position. Closing the view changes nothing. */
    public SeekableInput result() throws IOException {
        if (!released) {
            throw new IOException("Nothing was released: the run failed, or has not ended");
        }
        return spool.written();
    }

    @Override
    public Staging stage() {
        return new Staging() {
            @Override
            public OutputStream output() {
                return spool.output();
            }

            @Override
            public SeekableInput written() throws IOException {
                return spool.written();
            }

            @Override
            public void release() {
                released = true;
            }

            @Override
            public void close() throws IOException {
                if (!released) {
                    spool.close();
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
