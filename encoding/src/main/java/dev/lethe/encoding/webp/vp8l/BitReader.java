package dev.lethe.encoding.webp.vp8l;

import dev.lethe.MalformedImageException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads bits, the lowest of each byte first (RFC 9649, 3.2). Behind the end it reads zeros; {@link #requireWithin} tells.
 * One owner, one thread.
 */
final class BitReader {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** How many bits are at hand after {@link #fill}, at least. */
    static final int FILLED = 56;

    private final byte[] data;
    private int next;
    private long bits;
    private int count;
    /** Bytes behind the end that were loaded as zeros. */
    private int missing;

    BitReader(byte[] data, int from) {
        this.data = data;
        this.next = from;
    }

    /** Loads bits. */
    void fill() {
        if (data.length - next >= Long.BYTES) {
            bits |= (long) LONGS.get(data, next) << count;
            next += 63 - count >> 3;
            count |= FILLED;
            return;
        }
        while (count < FILLED) {
            if (next < data.length) {
                bits |= (data[next++] & 0xFFL) << count;
            } else {
                missing++;
            }
            count += 8;
        }
    }

    /** The next bits, as many as are loaded, in the lowest places. Not more than 32 are to be looked at. */
    int peek() {
        return (int) bits;
    }

    /** Goes on by bits that are loaded. */
    void skip(int length) {
        bits >>>= length;
        count -= length;
    }

    /** A number of up to 24 bits. */
    int number(int length) {
        fill();
        int number = (int) bits & (1 << length) - 1;
        skip(length);
        return number;
    }

    /** A number of one bit. */
    boolean flag() {
        return number(1) != 0;
    }

    /**
     * Makes sure that what was read is there. To be called before bits behind the end could run into billions.
     *
     * @throws MalformedImageException if more was read than there is
     */
    void requireWithin() throws MalformedImageException {
        if (8L * missing > count) {
            throw malformed("end before their last pixel");
        }
    }

    static MalformedImageException malformed(String what) {
        return new MalformedImageException("WebP has lossless data that " + what + "; the file is damaged");
    }
}
