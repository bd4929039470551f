package dev.lethe.metadata.png;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** Goes from chunk to chunk (W3C PNG section 5.3), up to the end of the picture or to where the structure breaks. */
final class PngWalker {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int FRAMING = 12;

    private final ByteCursor cursor;
    private long next = SIGNATURE.length;

    /** One chunk: where its data start, how long they should be and how much of them the file has. */
    record Chunk(String type, long data, long length, long available, boolean whole) {
        /** Bytes that it takes in the file. */
        long size() {
            return available + FRAMING;
        }

        boolean is(String other) {
            return type.equals(other);
        }
    }

    PngWalker(ByteCursor cursor) {
        this.cursor = cursor;
    }

    static boolean signs(byte[] head) {
        return head.length >= SIGNATURE.length
                && Arrays.equals(head, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /** Checks the signature and goes behind it. */
    PngWalker start() throws IOException {
        if (!cursor.seek(0).startsWith(SIGNATURE)) {
            throw cursor.malformed("does not start with its signature");
        }
        return this;
    }

    /** Offset of the next chunk, or of what no longer is one. */
    long position() {
        return next;
    }

    /**
     * The next chunk. Empty where no chunk can start: at the end of the input, or where there is no chunk type; nothing
     * behind such a place can be trusted, and decoders stop there.
     */
    Optional<Chunk> next() throws IOException {
        cursor.seek(next);
        if (cursor.remaining() < 8) {
            return Optional.empty();
        }
        long length = cursor.u32be();
        byte[] type = cursor.bytes(4);
        if (!letters(type)) {
            return Optional.empty();
        }
        long data = next + 8;
        boolean whole = length <= Integer.MAX_VALUE && length + 4 <= cursor.remaining();
        long available = Math.min(length, cursor.remaining());
        next = whole ? data + length + 4 : cursor.length();
        return Optional.of(new Chunk(new String(type, StandardCharsets.US_ASCII), data, length, available, whole));
    }

    private static boolean letters(byte[] type) {
        for (byte b : type) {
            int upper = b & 0xDF;
            if (upper < 'A' || upper > 'Z' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a chunk is short enough to be held in memory. */
    boolean readable(Chunk chunk) {
        return chunk.available() <= Zlib.most(cursor.context());
    }

    /** The data of a chunk. */
    byte[] payload(Chunk chunk) throws IOException {
        return cursor.seek(chunk.data()).bytes(chunk.available());
    }

    /** Whether the chunk is whole and its checksum right. */
    boolean sound(Chunk chunk) throws IOException {
        if (!chunk.whole()) {
            return false;
        }
        CRC32 sum = new CRC32();
        cursor.seek(chunk.data() - 4)
                .copyTo(new CheckedOutputStream(OutputStream.nullOutputStream(), sum), chunk.length() + 4);
        return cursor.u32be() == sum.getValue();
    }
}
