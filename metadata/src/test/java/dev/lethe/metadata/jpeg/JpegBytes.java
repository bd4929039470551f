package dev.lethe.metadata.jpeg;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds small JPEGs segment by segment: one grey block of 8 by 8 pixels. */
final class JpegBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    JpegBytes() {
        raw(0xFF, 0xD8);
    }

    JpegBytes raw(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }

    JpegBytes segment(int marker, String signature, byte[] content) {
        byte[] text = signature.getBytes(StandardCharsets.ISO_8859_1);
        int length = 2 + text.length + content.length;
        raw(0xFF, marker, length >> 8, length & 0xFF);
        out.writeBytes(text);
        out.writeBytes(content);
        return this;
    }

    JpegBytes segment(int marker, int... content) {
        byte[] bytes = new byte[content.length];
        for (int i = 0; i < content.length; i++) {
            bytes[i] = (byte) content[i];
        }
        return segment(marker, "", bytes);
    }

    JpegBytes jfif() {
        return segment(0xE0, 'J', 'F', 'I', 'F', 0, 1, 1, 1, 0, 72, 0, 72, 0, 0);
    }

    JpegBytes adobe() {
        return segment(0xEE, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 1);
    }

    /** Quantisation table, frame header, and Huffman tables with one symbol each. */
    JpegBytes tables() {
        byte[] quantisation = new byte[65];
        java.util.Arrays.fill(quantisation, 1, 65, (byte) 1);
        segment(0xDB, "", quantisation);
        segment(0xC0, 8, 0, 8, 0, 8, 1, 1, 0x11, 0);
        segment(0xC4, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return segment(0xC4, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** A scan with a stuffed byte and a restart marker among its data. */
    JpegBytes scan() {
        segment(0xDA, 1, 1, 0, 0, 63, 0);
        return raw(0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56);
    }

    byte[] end() {
        raw(0xFF, 0xD9);
        return bytes();
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
