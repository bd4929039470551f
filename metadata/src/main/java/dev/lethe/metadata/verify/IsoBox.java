package dev.lethe.metadata.verify;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A box in memory, for proofs of ISO media files.
 *
 * @param type four characters
 * @param body its content, from position to limit
 */
record IsoBox(String type, ByteBuffer body) {
    /** The boxes that fill a content to its last byte; an underflow where they do not. */
    static List<IsoBox> in(ByteBuffer content) {
        List<IsoBox> all = new ArrayList<>();
        while (content.hasRemaining()) {
            int size = content.getInt();
            String type = name(content);
            if (size < 8 || size - 8 > content.remaining()) {
                throw new BufferUnderflowException();
            }
            all.add(new IsoBox(type, content.slice(content.position(), size - 8)));
            content.position(content.position() + size - 8);
        }
        return all;
    }

    /** The next four characters. */
    static String name(ByteBuffer content) {
        byte[] four = new byte[4];
        content.get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    int size() {
        return body.limit();
    }

    int u16(int at) {
        return body.getShort(at) & 0xFFFF;
    }

    long u32(int at) {
        return body.getInt(at) & 0xFFFFFFFFL;
    }

    int u8(int at) {
        return body.get(at) & 0xFF;
    }

    /** Whether all bytes between two offsets are zero. */
    boolean zero(int from, int to) {
        int or = 0;
        for (int i = from; i < to; i++) {
            or |= body.get(i);
        }
        return or == 0;
    }

    /** The boxes inside, behind some fields. */
    List<IsoBox> children(int after) {
        return in(body.slice(after, body.limit() - after));
    }

    byte[] bytes(int from) {
        byte[] bytes = new byte[body.limit() - from];
        body.get(from, bytes);
        return bytes;
    }
}
