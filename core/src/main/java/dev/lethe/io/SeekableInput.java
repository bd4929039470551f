package dev.lethe.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes that can be read from any position, any number of times: a file, an array, or a stream that was spooled.
 *
 * <p>Reads are positional, so one input may be read by several cursors. Not thread-safe unless an implementation says so.
 */
public interface SeekableInput extends Closeable {
    /** Number of bytes. */
    long length();

    /**
     * Reads up to {@code count} bytes at a position.
     *
     * @return how many were read, at least 1; -1 at or after the end
     */
    int read(long position, byte[] target, int offset, int count) throws IOException;

    /** A view of the bytes from {@code position} on, at most {@code length} of them. Closing it does not close this. */
    default InputStream stream(long position, long length) {
        return new RangeInputStream(this, position, length);
    }

    /** A view of all bytes. */
    default InputStream stream() {
        return stream(0, length());
    }

    /**
     * The bytes from {@code position} on as an input of their own, at most {@code length} of them; none where the
     * position is past the end. Closing it does not close this.
     *
     * @param position 0 or more
     * @param length 0 or more
     */
    default SeekableInput slice(long position, long length) {
        long start = Math.min(position, length());
        return new InputSlice(this, start, Math.min(length, length() - start));
    }

    /** The bytes of an array, which is not copied and must not be changed. Closing does nothing. */
    static SeekableInput of(byte[] bytes) {
        return new ArrayInput(bytes);
    }
}
