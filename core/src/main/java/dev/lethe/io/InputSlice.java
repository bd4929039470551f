package dev.lethe.io;

import java.io.IOException;

/** A part of an input, which belongs to its owner: closing the part does nothing. */
record InputSlice(SeekableInput whole, long start, long length) implements SeekableInput {
    InputSlice {
        if (start < 0 || length < 0) {
            throw new IllegalArgumentException("position and length must not be negative");
        }
    }

    @Override
    public int read(long position, byte[] target, int offset, int count) throws IOException {
        if (position >= length) {
            return -1;
        }
        return whole.read(start + position, target, offset, (int) Math.min(count, length - position));
    }

    @Override
    public void close() {
        // the whole is closed by whoever opened it
    }
}
