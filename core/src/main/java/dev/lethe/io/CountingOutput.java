package dev.lethe.io;

import java.io.OutputStream;

/** Counts the bytes that are written to it and keeps none. One owner, one thread. */
public final class CountingOutput extends OutputStream {
    private long count;

    /** Nothing counted yet. */
    public CountingOutput() {}

    @Override
    public void write(int b) {
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        count += length;
    }

    /** Bytes so far. */
    public long count() {
        return count;
    }
}
