package dev.lethe.metadata.box;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One box of a file.
 *
 * @param type four letters
 * @param start offset of the box
 * @param content offset of its content
 * @param end offset behind its content
 */
public record Box(String type, long start, long content, long end) {
    /**
     * Reads the header of the box that starts here; the cursor stands at its content then.
     *
     * @param limit offset behind the structure that the box must lie in
     * @throws dev.lethe.MalformedImageException if it does not fit
     */
    public static Box read(ByteCursor cursor, long limit) throws IOException {
        return read(cursor, limit, "");
    }

    /**
     * As {@link #read(ByteCursor, long)}, but a box of one type may say that it is longer than what holds it: then it ends
     * with that. For coded data, of which viewers show what is there.
     *
     * @param cut the type that may be cut, or an empty string
     */
    public static Box read(ByteCursor cursor, long limit, String cut) throws IOException {
        cursor.context().countSegment();
        long start = cursor.position();
        if (limit - start < 8) {
            throw cursor.malformed("ends within a box's header");
        }
        long length = cursor.u32be();
        String type = new String(cursor.bytes(4), StandardCharsets.ISO_8859_1);
        if (length == 1) {
            length = cursor.i64be();
        } else if (length == 0) {
            length = limit - start;
        }
        long content = cursor.position();
        if (length > limit - start && type.equals(cut)) {
            length = limit - start;
        }
        if (length < content - start || length > limit - start) {
            throw cursor.malformed("has a box that does not fit into what holds it");
        }
        return new Box(type, start, content, start + length);
    }

    /** Size of the content. */
    public long length() {
        return end - content;
    }

    /** Size with the header. */
    public long size() {
        return end - start;
    }

    /** Writes a box's header for a content of that length. */
    public static void header(OutputStream out, String type, long length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        if (length + 8 <= 0xFFFFFFFFL) {
            out.write(
                    ByteBuffer.allocate(8).putInt((int) (length + 8)).put(name).array());
        } else {
            out.write(ByteBuffer.allocate(16)
                    .putInt(1)
                    .put(name)
                    .putLong(length + 16)
                    .array());
        }
    }

    /** Writes a whole box. */
    public static void write(OutputStream out, String type, byte[] content) throws IOException {
        header(out, type, content.length);
        out.write(content);
    }
}
