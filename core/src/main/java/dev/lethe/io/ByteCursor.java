package dev.lethe.io;

import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A buffered position in a {@link SeekableInput} with readers for the numbers of picture formats.
 *
 * <p>Reading past the end is a {@link MalformedImageException} that names the offset. Each refill of the buffer
 * honours the run's deadline, so a loop that reads is a loop that ends. One owner, one thread.
 */
public final class ByteCursor {
    private static final int BUFFER = 64 * 1024;

    private final SeekableInput input;
    private final RunContext context;
    private final String format;
    private final byte[] buffer;
    private final long end;
    private long bufferStart;
    private int next;
    private int filled;

    /**
     * A cursor over a whole input, at its start.
     *
     * @param format the format's name, for messages
     */
    public ByteCursor(SeekableInput input, String format, RunContext context) {
        this.input = input;
        this.context = context;
        this.format = format;
        this.end = input.length();
        this.buffer = new byte[(int) Math.max(16, Math.min(BUFFER, end))];
    }

    /** The run this cursor belongs to. */
    public RunContext context() {
        return context;
    }

    /** Length of the input. */
    public long length() {
        return end;
    }

    /** Offset of the next byte. */
    public long position() {
        return bufferStart + next;
    }

    /** Bytes from here to the end of the input, 0 past the end. */
    public long remaining() {
        return Math.max(0, end - position());
    }

    /** Goes to an offset; one past the end is only noticed by the next read. A negative one is beyond any file. */
    public ByteCursor seek(long offset) {
        long position = offset < 0 ? Long.MAX_VALUE : offset;
        if (position >= bufferStart && position <= bufferStart + filled) {
            next = (int) (position - bufferStart);
        } else {
            bufferStart = position;
            next = 0;
            filled = 0;
        }
        return this;
    }

    /**
     * Goes forward; past the end is only noticed by the next read.
     *
     * @param count as {@link #seek} takes it: a negative one goes beyond any file
     */
    public ByteCursor skip(long count) {
        return seek(count < 0 ? Long.MAX_VALUE : position() + count);
    }

    private boolean fill() throws IOException {
        context.check();
        bufferStart += next;
        next = 0;
        filled = 0;
        int n = bufferStart >= end ? -1 : input.read(bufferStart, buffer, 0, buffer.length);
        filled = Math.max(0, n);
        return n > 0;
    }

    /** The next byte, or -1 at the end. */
    public int read() throws IOException {
        if (next >= filled && !fill()) {
            return -1;
        }
        return buffer[next++] & 0xFF;
    }

    /** The next byte without going forward, or -1 at the end. */
    public int peek() throws IOException {
        if (next >= filled && !fill()) {
            return -1;
        }
        return buffer[next] & 0xFF;
    }

    /** One byte, unsigned. */
    public int u8() throws IOException {
        int b = read();
        if (b < 0) {
            throw truncated();
        }
        return b;
    }

    /** Two bytes, big endian, unsigned. */
    public int u16be() throws IOException {
        return u8() << 8 | u8();
    }

    /** Two bytes, little endian, unsigned. */
    public int u16le() throws IOException {
        return u8() | u8() << 8;
    }

    /** Four bytes, big endian, unsigned. */
    public long u32be() throws IOException {
        return (long) u16be() << 16 | u16be();
    }

    /** Four bytes, little endian, unsigned. */
    public long u32le() throws IOException {
        return u16le() | (long) u16le() << 16;
    }

    /** Eight bytes, big endian, as they are: negative values are offsets beyond any file. */
    public long i64be() throws IOException {
        return u32be() << 32 | u32be();
    }

    /** Eight bytes, little endian, as they are. */
    public long i64le() throws IOException {
        return u32le() | u32le() << 32;
    }

    /**
     * The next bytes in a new array, whose size is checked against the input's rest and the metadata limit first.
     *
     * @param count 0 or more
     */
    public byte[] bytes(long count) throws IOException {
        if (count < 0 || count > remaining()) {
            throw truncated();
        }
        context.require(Limit.METADATA_BYTES, count);
        byte[] target = new byte[(int) count];
        readFully(target);
        return target;
    }

    /** Fills an array. */
    public void readFully(byte[] target) throws IOException {
        int done = 0;
        while (done < target.length) {
            if (next >= filled && !fill()) {
                throw truncated();
            }
            int n = Math.min(target.length - done, filled - next);
            System.arraycopy(buffer, next, target, done, n);
            next += n;
            done += n;
        }
    }

    /** Whether the next bytes are these; does not go forward. The array must be shorter than 64 KiB. */
    public boolean startsWith(byte[] expected) throws IOException {
        long here = position();
        if (remaining() < expected.length) {
            return false;
        }
        byte[] actual = new byte[expected.length];
        readFully(actual);
        seek(here);
        return Arrays.equals(actual, expected);
    }

    /** Copies the next bytes to an output. */
    public void copyTo(OutputStream target, long count) throws IOException {
        if (count < 0 || count > remaining()) {
            throw truncated();
        }
        long left = count;
        while (left > 0) {
            if (next >= filled && !fill()) {
                throw truncated();
            }
            int n = (int) Math.min(left, filled - next);
            target.write(buffer, next, n);
            next += n;
            left -= n;
        }
    }

    /**
     * Copies bytes up to, but not including, the next one of the given value, and stops there.
     *
     * @return whether the value was met; false at the end of the input
     */
    public boolean copyUntil(int value, OutputStream target) throws IOException {
        byte wanted = (byte) value;
        while (true) {
            if (next >= filled && !fill()) {
                return false;
            }
            int from = next;
            next = ByteScan.indexOf(buffer, next, filled, wanted);
            target.write(buffer, from, next - from);
            if (next < filled) {
                return true;
            }
        }
    }

    /** Says how many of the bytes from an index on may be copied as they are. */
    @FunctionalInterface
    public interface Run {
        /**
         * Looks at buffered bytes.
         *
         * @param bytes the buffer, not to be changed
         * @param from index of the next byte
         * @param to index behind the last byte that is buffered
         * @return 0 to {@code to - from}
         */
        int length(byte[] bytes, int from, int to);
    }

    /**
     * Copies as many of the buffered bytes as a rule allows, in one piece: the fast way through coded data.
     *
     * @return how many were copied; 0 where the rule stops at once or the input has ended
     */
    public int copyRun(Run rule, OutputStream target) throws IOException {
        if (next >= filled && !fill()) {
            return 0;
        }
        int n = rule.length(buffer, next, filled);
        target.write(buffer, next, n);
        next += n;
        return n;
    }

    /** Index of the first byte of that value in {@code from} to {@code to - 1}; {@code to} if there is none. */
    public static int indexOf(int value, byte[] bytes, int from, int to) {
        return ByteScan.indexOf(bytes, from, to, (byte) value);
    }

    /** The error for an input that ends here though more was promised. */
    public MalformedImageException truncated() {
        return malformed("ends before its structure does");
    }

    /**
     * An error at this offset.
     *
     * @param what what is wrong, continuing "FORMAT …", never a value of the metadata
     */
    public MalformedImageException malformed(String what) {
        return new MalformedImageException(format + " " + what + " (at byte " + Math.min(position(), end) + " of " + end
                + "); the file is damaged");
    }
}
