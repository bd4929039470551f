package dev.lethe.encoding.encryption;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A channel for writers of 7z archives: they go back once, to the 32 bytes at the start, which say where the end is. Those
 * are kept in memory, everything behind them goes to a stream.
 */
final class HeadLastChannel implements SeekableByteChannel {
    private static final int HEAD = 32;

    private final OutputStream rest;
    private final byte[] head = new byte[HEAD];
    private long position;
    private long size;

    HeadLastChannel(OutputStream rest) {
        this.rest = rest;
    }

    /** The start, complete when the archive is. */
    byte[] head() {
        return head.clone();
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        int count = source.remaining();
        while (source.hasRemaining() && position < HEAD) {
            head[(int) position++] = source.get();
        }
        if (source.hasRemaining()) {
            if (position < size) {
                throw new IOException("A part of the archive was to be written twice");
            }
            byte[] bytes = new byte[source.remaining()];
            source.get(bytes);
            rest.write(bytes);
            position += bytes.length;
        }
        size = Math.max(size, position);
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long other) throws IOException {
        if (other > Math.max(HEAD, size)) {
            throw new IOException("A part of the archive was to be left out");
        }
        position = other;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        throw new IOException("This channel is for writing");
    }

    @Override
    public SeekableByteChannel truncate(long other) throws IOException {
        throw new IOException("This channel is for writing to its end");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
