package dev.lethe.pipeline;

import java.io.OutputStream;

/** Counts bytes and forgets them. */
final class CountingOutput extends OutputStream {
    private long count;

    @Override
    public void write(int b) {
        count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        count += length;
    }

    long count() {
        return count;
    }
}
