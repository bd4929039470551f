package dev.lethe.io;

import java.io.IOException;
import java.io.InputStream;

/** A range of a seekable input as a stream. */
final class RangeInputStream extends InputStream {
    private final SeekableInput input;
    private final long end;
    private long position;

    RangeInputStream(SeekableInput input, long position, long length) {
        if (position < 0 || length < 0) {
            throw new IllegalArgumentException("position and length must be 0 or more");
        }
        this.input = input;
        this.position = position;
        this.end = Math.min(input.length(), length > Long.MAX_VALUE - position ? Long.MAX_VALUE : position + length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (position >= end) {
            return -1;
        }
        int n = input.read(position, target, offset, (int) Math.min(count, end - position));
        if (n > 0) {
            position += n;
        }
        return n;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, end - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, end - position));
    }
}
