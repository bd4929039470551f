package dev.lethe.compress.deflate;

import java.io.IOException;
import java.io.OutputStream;

/** Packs bits into bytes, the lowest first (RFC 1951, 3.1.1). */
final class BitSink {
    private static final int BUFFER = 1 << 14;

    private final OutputStream target;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private long bits;
    private int count;

    BitSink(OutputStream target) {
        this.target = target;
    }

    /** Adds the low bits of a value, of which the others must be 0; at most 32 at once. */
    void put(int value, int width) throws IOException {
        bits |= (value & 0xFFFFFFFFL) << count;
        count += width;
        while (count >= Byte.SIZE) {
            add((byte) bits);
            bits >>>= Byte.SIZE;
            count -= Byte.SIZE;
        }
    }

    /** Bits by which the last byte is filled. */
    int phase() {
        return count;
    }

    /** Fills the last byte up with zeros. */
    void align() throws IOException {
        if (count > 0) {
            put(0, Byte.SIZE - count);
        }
    }

    /** Adds bytes; to be called when aligned. */
    void bytes(byte[] source, int offset, int length) throws IOException {
        drain();
        target.write(source, offset, length);
    }

    private void add(byte value) throws IOException {
        if (filled == BUFFER) {
            drain();
        }
        buffer[filled++] = value;
    }

    /** Hands on all whole bytes. */
    void drain() throws IOException {
        target.write(buffer, 0, filled);
        filled = 0;
    }
}
