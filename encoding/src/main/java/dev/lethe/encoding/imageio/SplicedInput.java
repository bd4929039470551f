package dev.lethe.encoding.imageio;

import dev.lethe.io.SeekableInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Some ranges of an input, and bytes of our own between them, as one input: what a third-party decoder gets to see.
 * Closing does nothing; the input stays its owner's. One owner, one thread.
 */
public final class SplicedInput implements SeekableInput {
    private final SeekableInput source;
    private final List<Part> parts = new ArrayList<>();
    private long length;
    private int last;

    private record Part(long start, long length, long offset, byte[] own) {
        boolean holds(long position) {
            return position >= start && position < start + length;
        }
    }

    /** A splice with nothing in it yet. */
    public SplicedInput(SeekableInput source) {
        this.source = source;
    }

    /** Adds a range of the source, cut at its end. Neighbouring ranges become one. */
    public SplicedInput range(long offset, long count) {
        long most = Math.max(0, Math.min(count, source.length() - offset));
        if (most > 0) {
            int index = parts.size() - 1;
            Part before = index < 0 ? null : parts.get(index);
            if (before != null && before.own.length == 0 && before.offset + before.length == offset) {
                parts.set(index, new Part(before.start, before.length + most, before.offset, before.own));
            } else {
                parts.add(new Part(length, most, offset, new byte[0]));
            }
            length += most;
        }
        return this;
    }

    /** Adds bytes that are not in the source. */
    public SplicedInput own(byte... bytes) {
        if (bytes.length > 0) {
            parts.add(new Part(length, bytes.length, 0, bytes.clone()));
            length += bytes.length;
        }
        return this;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long position, byte[] target, int offset, int count) throws IOException {
        if (position >= length) {
            return -1;
        }
        Part part = parts.get(find(position));
        long within = position - part.start;
        int n = (int) Math.min(count, part.length - within);
        if (part.own.length > 0) {
            System.arraycopy(part.own, (int) within, target, offset, n);
            return n;
        }
        return source.read(part.offset + within, target, offset, n);
    }

    private int find(long position) {
        if (parts.get(last).holds(position)) {
            return last;
        }
        int low = 0;
        int high = parts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (parts.get(middle).start <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        last = low;
        return low;
    }

    @Override
    public void close() {
        // the source is its owner's
    }
}
