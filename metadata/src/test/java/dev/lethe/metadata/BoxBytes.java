package dev.lethe.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Builds files of boxes with a length and a four-letter type. */
public final class BoxBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A box. */
    public BoxBytes box(String type, byte[] content) {
        return raw(ByteBuffer.allocate(4).putInt(8 + content.length).array())
                .raw(type.getBytes(StandardCharsets.ISO_8859_1))
                .raw(content);
    }

    /** A box with a text. */
    public BoxBytes box(String type, String content) {
        return box(type, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Bytes as they are. */
    public BoxBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Bytes as they are. */
    public BoxBytes raw(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }

    /** A number of two bytes. */
    public BoxBytes u16(int value) {
        return raw(value >> 8 & 0xFF, value & 0xFF);
    }

    /** A number of four bytes. */
    public BoxBytes u32(int value) {
        return u16(value >>> 16).u16(value & 0xFFFF);
    }

    /** The file. */
    public byte[] bytes() {
        return out.toByteArray();
    }
}
