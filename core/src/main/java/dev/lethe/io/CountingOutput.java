package dev.lethe.io;

import java.io.IOException;
import java.io.OutputStream;

/** Counts the bytes that are written to it, and passes them on if it has a target. One owner, one thread. */
public final class CountingOutput extends OutputStream {
    private final OutputStream target;
    private long count;

    /** Keeps nothing. */
    public CountingOutput() {
        this(OutputStream.nullOutputStream());
    }

    /** Passes bytes on. Flushing and closing it do nothing to the target. */
    public CountingOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        target.write(b);
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        target.write(bytes, offset, length);
        count += length;
    }

    /** Bytes so far. */
    public long count() {
        return count;
    }
}
