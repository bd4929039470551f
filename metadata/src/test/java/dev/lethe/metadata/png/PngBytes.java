package dev.lethe.metadata.png;

import static dev.lethe.metadata.SampleBlocks.ascii;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Builds PNG files chunk by chunk. */
final class PngBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private PngBytes() {
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    }

    static PngBytes of(int width, int height, int depth, int color) {
        return new PngBytes()
                .chunk(
                        "IHDR",
                        ByteBuffer.allocate(13)
                                .putInt(width)
                                .putInt(height)
                                .put((byte) depth)
                                .put((byte) color)
                                .array());
    }

    /** A file without its header chunk. */
    static PngBytes bare() {
        return new PngBytes();
    }

    PngBytes chunk(String type, byte[] payload) {
        CRC32 sum = new CRC32();
        sum.update(ascii(type));
        sum.update(payload);
        return raw(type, payload.length, payload, (int) sum.getValue());
    }

    PngBytes chunk(String type, int... payload) {
        byte[] bytes = new byte[payload.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) payload[i];
        }
        return chunk(type, bytes);
    }

    /** A chunk with a length and a checksum of one's own. */
    PngBytes raw(String type, long length, byte[] payload, int sum) {
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) length).array());
        out.writeBytes(ascii(type));
        out.writeBytes(payload);
        out.writeBytes(ByteBuffer.allocate(4).putInt(sum).array());
        return this;
    }

    PngBytes bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] end() {
        return chunk("IEND").build();
    }

    byte[] build() {
        return out.toByteArray();
    }

    static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        byte[] packed = new byte[data.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    /** A profile chunk's data. */
    static byte[] profile(String name, byte[] icc) {
        byte[] packed = deflate(icc);
        return ByteBuffer.allocate(name.length() + 2 + packed.length)
                .put(ascii(name + "\0\0"))
                .put(packed)
                .array();
    }

    /** A compressed text's data, with what stands before it. */
    static byte[] packed(String before, byte[] text) {
        byte[] packed = deflate(text);
        return ByteBuffer.allocate(before.length() + packed.length)
                .put(ascii(before))
                .put(packed)
                .array();
    }
}
