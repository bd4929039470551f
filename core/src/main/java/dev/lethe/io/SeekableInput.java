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

    /** The bytes of an array, which is not copied and must not be changed. Closing does nothing. */
    static SeekableInput of(byte[] bytes) {
        return new ArrayInput(bytes);
    }
}
