package dev.lethe.encoding.png;

import java.io.IOException;
import java.io.OutputStream;

/** Cuts a stream of compressed data into chunks as it comes. Close it to write the last one. */
final class DataChunks extends OutputStream {
    private static final int SIZE = 64 * 1024;

    private final Chunks chunks;
    private final byte[] buffer = new byte[SIZE];
    private int filled;

    /** Writes a chunk of some kind. */
    @FunctionalInterface
    interface Chunks {
        void write(byte[] data, int length) throws IOException;
    }

    DataChunks(Chunks chunks) {
        this.chunks = chunks;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            int n = Math.min(count - done, SIZE - filled);
            System.arraycopy(bytes, offset + done, buffer, filled, n);
            filled += n;
            done += n;
            if (filled == SIZE) {
                flushChunk();
            }
        }
    }

    private void flushChunk() throws IOException {
        if (filled > 0) {
            chunks.write(buffer, filled);
            filled = 0;
        }
    }

    @Override
    public void close() throws IOException {
        flushChunk();
    }
}
