package dev.lethe.examples.photos;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Collects bytes in a chosen byte order, the one tool every file writer here is made of. */
final class ByteWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean bigEndian;

    private ByteWriter(ByteOrder order) {
        this.bigEndian = order == ByteOrder.BIG_ENDIAN;
    }

    /** Starts a writer whose numbers have their most significant byte first. */
    static ByteWriter bigEndian() {
        return new ByteWriter(ByteOrder.BIG_ENDIAN);
    }

    /** Starts a writer whose numbers have their least significant byte first. */
    static ByteWriter littleEndian() {
        return new ByteWriter(ByteOrder.LITTLE_ENDIAN);
    }

    /** Starts a writer in the given byte order. */
    static ByteWriter in(ByteOrder order) {
        return new ByteWriter(order);
    }

    ByteWriter u8(int value) {
        out.write(value);
        return this;
    }

    ByteWriter u16(int value) {
        return bigEndian ? u8(value >>> 8).u8(value) : u8(value).u8(value >>> 8);
    }

    ByteWriter u24(int value) {
        return bigEndian ? u8(value >>> 16).u16(value) : u16(value).u8(value >>> 16);
    }

    ByteWriter u32(long value) {
        int low = (int) value;
        return bigEndian ? u16(low >>> 16).u16(low) : u16(low).u16(low >>> 16);
    }

    ByteWriter bytes(byte[] value) {
        out.writeBytes(value);
        return this;
    }

    /** Appends the text in Latin-1, one byte for each character. */
    ByteWriter text(String value) {
        return bytes(value.getBytes(StandardCharsets.ISO_8859_1));
    }

    ByteWriter utf8(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    ByteWriter zeros(int count) {
        return bytes(new byte[count]);
    }

    /** Appends zeros until the length is a multiple of {@code unit}. */
    ByteWriter align(int unit) {
        return zeros((unit - size() % unit) % unit);
    }

    int size() {
        return out.size();
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }
}
