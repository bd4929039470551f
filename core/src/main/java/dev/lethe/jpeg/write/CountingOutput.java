package dev.lethe.jpeg.write;

import java.io.OutputStream;

/** Counts bytes and forgets them. */
final class CountingOutput extends OutputStream {
    private long bytes;

    @Override
    public void write(int value) {
        bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        bytes += length;
    }

    long bytes() {
        return bytes;
    }
}
