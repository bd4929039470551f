package dev.lethe.encoding.webp.vp8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads decisions of known probability from a partition (RFC 6386, 7). Behind the end it reads zeros and remembers that
 * it did. One owner, one thread.
 */
final class BoolReader {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Bits that are loaded at once; with fewer than eight left over they fit into a long without touching its sign. */
    private static final int LOAD = 56;

    private final byte[] data;
    private final int end;
    private int next;

    /** Bits that are loaded and not used up; a decision compares the uppermost eight. */
    private long value;
    /** How many bits of {@link #value} lie below those eight; less than 0 if there are not even eight. */
    private int below = -8;
    /** The range less 1: 127 to 254. */
    private int range = 254;

    private boolean past;

    /** A reader of the bytes {@code from} to {@code to - 1}. */
    BoolReader(byte[] data, int from, int to) {
        this.data = data;
        this.next = from;
        this.end = to;
        load();
    }

    /** Whether more was read than is there. */
    boolean past() {
        return past;
    }

    /**
     * A decision.
     *
     * @param probability of 0, in 256ths, 1 to 255
     * @return 0 or 1
     */
    int bit(int probability) {
        if (below < 0) {
            load();
        }
        int split = range * probability >> 8;
        int rest;
        int bit;
        if ((int) (value >>> below) > split) {
            value -= (long) (split + 1) << below;
            rest = range - split;
            bit = 1;
        } else {
            rest = split + 1;
            bit = 0;
        }
        int shift = Integer.numberOfLeadingZeros(rest) - 24;
        range = (rest << shift) - 1;
        below -= shift;
        return bit;
    }

    /** A decision of even odds. */
    boolean flag() {
        return bit(128) != 0;
    }

    /** A number of so many bits, the highest first. */
    int number(int bits) {
        int number = 0;
        for (int i = 0; i < bits; i++) {
            number = number << 1 | bit(128);
        }
        return number;
    }

    /** A number of so many bits, then its sign. */
    int signedNumber(int bits) {
        int magnitude = number(bits);
        return flag() ? -magnitude : magnitude;
    }

    /** A flag, and if it is set a number with a sign; else 0. */
    int optionalNumber(int bits) {
        return flag() ? signedNumber(bits) : 0;
    }

    private void load() {
        if (end - next >= Long.BYTES) {
            value = value << LOAD | (long) LONGS.get(data, next) >>> Long.SIZE - LOAD;
            next += LOAD / 8;
            below += LOAD;
            return;
        }
        boolean more = next < end;
        value = value << 8 | (more ? data[next++] & 0xFF : 0);
        below += 8;
        past |= !more;
    }
}
