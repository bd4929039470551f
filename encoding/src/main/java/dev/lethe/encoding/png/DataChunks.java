package dev.lethe.encoding.png;

import java.io.IOException;
import java.io.OutputStream;

/** Cuts a stream of compressed data into IDAT chunks as it comes. Close it to write the last one. */
final class DataChunks extends OutputStream {
    private static final int SIZE = 64 * 1024;

    private final ChunkWriter chunks;
    private final byte[] buffer = new byte[SIZE];
    private int filled;

    DataChunks(ChunkWriter chunks) {
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
            chunks.chunk(PngChunk.IDAT, buffer, filled);
            filled = 0;
        }
    }

    @Override
    public void close() throws IOException {
        flushChunk();
    }
}
