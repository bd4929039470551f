package dev.lethe.metadata.webp;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Goes from chunk to chunk within a part of the file: the whole, or one frame (RFC 9649 section 2.3). */
final class RiffWalker {
    private static final int HEADER = 8;

    private final ByteCursor cursor;
    private final long end;
    private long next;
    private long stuffed;

    /** One chunk: where its data start, how long they should be and how much of them is there. */
    record Chunk(String type, long data, long length, long available) {
        boolean whole() {
            return available == length;
        }

        boolean is(String other) {
            return type.equals(other);
        }

        /** Bytes that it takes in the file. */
        long size() {
            return framed(available);
        }
    }

    RiffWalker(ByteCursor cursor, long from, long end) {
        this.cursor = cursor;
        this.next = from;
        this.end = end;
    }

    /** Bytes that a chunk takes with its header and its padding. */
    static long framed(long length) {
        return HEADER + length + (length & 1);
    }

    /** The next chunk; empty where no further header fits. */
    Optional<Chunk> next() throws IOException {
        if (end - next < HEADER) {
            return Optional.empty();
        }
        String type = new String(cursor.seek(next).bytes(4), StandardCharsets.ISO_8859_1);
        long length = cursor.u32le();
        long data = next + HEADER;
        Chunk chunk = new Chunk(type, data, length, Math.min(length, end - data));
        next = Math.min(end, data + length + (length & 1));
        if (chunk.whole()
                && (length & 1) == 1
                && data + length < end
                && cursor.seek(data + length).u8() != 0) {
            stuffed++;
        }
        return Optional.of(chunk);
    }

    /** Padding bytes so far that were not zero. */
    long stuffed() {
        return stuffed;
    }

    /** Bytes behind the last chunk that are too few to be one. */
    long rest() {
        return end - next;
    }
}
