package dev.lethe.jpeg.read;

import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bits of entropy-coded segments (T.81 B.1.1.5), without stuffed bytes, up to the next marker; behind it come zeros
 * without end, as decoders have agreed.
 *
 * <p>Bits are aligned to the left of a {@code long}. Decoders keep them in local variables while they work on a block,
 * because only there a compiler keeps them in registers, and hand them back through {@link #bits} and {@link #left}.
 */
final class EntropyBits {
    /** Fewest bits after a refill: enough for a code of 16 bits (17 where it is none) and a value of 15. */
    static final int ENOUGH = 32;

    private static final int BUFFER = 64 * 1024;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    /** Bits that come next, from the top. */
    long bits;
    /** How many of {@link #bits} count. */
    int left;

    private final SeekableInput input;
    private final RunContext context;
    private final byte[] raw;
    private long rawStart;
    private int rawNext;
    private int rawEnd;
    private final byte[] data;
    private int next;
    private int end;
    /** Last index from which eight bytes may be taken at once. */
    private int fast;

    private int padding;
    private int marker;
    private long markerAt;

    EntropyBits(SeekableInput input, RunContext context) {
        this.input = input;
        this.context = context;
        int size = (int) Math.max(64, Math.min(BUFFER, input.length()));
        this.raw = new byte[size];
        this.data = new byte[size + Long.BYTES];
    }

    /** Goes to the first coded byte of a scan. */
    void start(long position) {
        rawStart = position;
        rawNext = 0;
        rawEnd = 0;
        marker = 0;
        drop();
    }

    /** Forgets what is buffered of the present segment. */
    void drop() {
        bits = 0;
        left = 0;
        padding = 0;
        next = 0;
        end = 0;
        fast = -1;
    }

    /** Whether more bits were taken than there are up to the marker. */
    boolean starved() {
        return left < padding;
    }

    /** The marker that the data end at; 0 if it is not known yet. */
    int marker() {
        return marker;
    }

    /** Goes on behind the marker. */
    void passMarker() {
        marker = 0;
    }

    /**
     * Goes on to the marker that the data end at. The end of the file counts as the end marker.
     *
     * @return whether whole bytes were passed over
     */
    boolean findMarker() throws IOException {
        boolean passed = left - padding >= 8 || next < end;
        while (marker == 0) {
            drop();
            unstuff();
            passed |= end > 0;
        }
        drop();
        return passed;
    }

    /** Where the marker lies that the data end at. */
    long markerPosition() {
        return markerAt;
    }

    /**
     * Adds bits, to 57 or more.
     *
     * @param held the bits that are left, from the top
     * @param count how many; the new number is then in {@link #left}
     * @return the bits to go on with
     */
    long refill(long held, int count) throws IOException {
        int at = next;
        if (at <= fast) {
            next = at + (63 - count >>> 3);
            left = count | 56;
            return held | (long) LONGS.get(data, at) >>> count;
        }
        return refillSlowly(held, count);
    }

    private long refillSlowly(long held, int count) throws IOException {
        if (marker == 0) {
            load();
        }
        long result = held;
        left = count;
        for (; left <= 56; left += 8) {
            if (next < end) {
                result |= (data[next++] & 0xFFL) << 56 - left;
            } else {
                padding += 8;
            }
        }
        return result;
    }

    private void load() throws IOException {
        System.arraycopy(data, next, data, 0, end - next);
        end -= next;
        next = 0;
        unstuff();
        fast = end - Long.BYTES;
    }

    private void unstuff() throws IOException {
        int capacity = raw.length;
        while (marker == 0 && end < capacity) {
            if (rawNext == rawEnd && !read()) {
                endOfFile();
                return;
            }
            copy(Math.min(rawEnd - rawNext, capacity - end));
            if (end < capacity && rawNext < rawEnd) {
                passFF();
            }
        }
    }

    /** Copies bytes up to the next 0xFF, eight at a time where none of them is one. */
    private void copy(int count) {
        int from = rawNext;
        int to = end;
        int stop = from + count;
        while (from + Long.BYTES <= stop) {
            long eight = (long) LONGS.get(raw, from);
            if ((~eight - ONES & eight & TOPS) != 0) {
                break;
            }
            LONGS.set(data, to, eight);
            from += Long.BYTES;
            to += Long.BYTES;
        }
        while (from < stop && raw[from] != (byte) 0xFF) {
            data[to++] = raw[from++];
        }
        rawNext = from;
        end = to;
    }

    /** Looks at what follows a 0xFF: more of them are fill bytes, a zero makes it data, anything else a marker. */
    private void passFF() throws IOException {
        markerAt = rawStart + rawNext;
        int b = 0xFF;
        while (b == 0xFF) {
            rawNext++;
            if (rawNext == rawEnd && !read()) {
                endOfFile();
                return;
            }
            b = raw[rawNext] & 0xFF;
        }
        rawNext++;
        if (b == 0) {
            data[end++] = (byte) 0xFF;
        } else {
            marker = b;
        }
    }

    private void endOfFile() {
        marker = Markers.EOI;
        markerAt = input.length();
    }

    private boolean read() throws IOException {
        context.check();
        rawStart += rawEnd;
        rawNext = 0;
        rawEnd = Math.max(0, input.read(rawStart, raw, 0, raw.length));
        return rawEnd > 0;
    }
}
