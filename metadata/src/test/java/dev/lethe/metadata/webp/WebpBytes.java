package dev.lethe.metadata.webp;

import static dev.lethe.metadata.SampleBlocks.ascii;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Builds WebP files chunk by chunk. */
final class WebpBytes {
    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

    WebpBytes chunk(String type, byte[] payload) {
        return chunk(type, payload, 0);
    }

    /** A chunk with a padding byte of one's own. */
    WebpBytes chunk(String type, byte[] payload, int padding) {
        raw(type, payload.length, payload);
        if (payload.length % 2 == 1) {
            chunks.write(padding);
        }
        return this;
    }

    /** A chunk with a length of one's own and no padding. */
    WebpBytes raw(String type, long length, byte[] payload) {
        chunks.writeBytes(header(type, length));
        chunks.writeBytes(payload);
        return this;
    }

    private static byte[] header(String type, long length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(type))
                .putInt((int) length)
                .array();
    }

    /** The chunks alone, as a frame holds them. */
    byte[] chunks() {
        return chunks.toByteArray();
    }

    byte[] file() {
        return file(chunks.size() + 4L);
    }

    /** A file that gives itself a size of one's own. */
    byte[] file(long size) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header("RIFF", size));
        file.writeBytes(ascii("WEBP"));
        file.writeBytes(chunks());
        return file.toByteArray();
    }

    /** Lossy pixels of a size: a right header and some data. */
    static byte[] lossy(int width, int height, int bytes) {
        return ByteBuffer.allocate(10 + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {0x10, 2, 0, (byte) 0x9D, 1, 0x2A})
                .putShort((short) width)
                .putShort((short) height)
                .put(ascii("pixels"), 0, Math.min(bytes, 6))
                .array();
    }

    /** Lossless pixels of a size. */
    static byte[] lossless(int width, int height, boolean alpha) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x2F)
                .putInt(width - 1 | height - 1 << 14 | (alpha ? 1 << 28 : 0))
                .put((byte) 7)
                .array();
    }

    static byte[] extended(int flags, int width, int height) {
        ByteBuffer payload = ByteBuffer.allocate(11).order(ByteOrder.LITTLE_ENDIAN);
        payload.putInt(0, flags).putInt(4, width - 1).putInt(7, height - 1);
        return Arrays.copyOf(payload.array(), 10);
    }

    /** A frame's settings and chunks. */
    static byte[] frame(int x, int y, int width, int height, int flags, byte[] chunks) {
        ByteBuffer payload = ByteBuffer.allocate(17 + chunks.length).order(ByteOrder.LITTLE_ENDIAN);
        payload.putInt(0, x / 2).putInt(3, y / 2).putInt(6, width - 1).putInt(9, height - 1);
        payload.putInt(12, 100).put(15, (byte) flags).put(16, chunks);
        return Arrays.copyOf(payload.array(), 16 + chunks.length);
    }
}
