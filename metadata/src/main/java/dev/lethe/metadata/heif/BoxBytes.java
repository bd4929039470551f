package dev.lethe.metadata.heif;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Builds boxes in memory; sizes are filled in when a box is closed. */
final class BoxBytes {
    private final Deque<Integer> open = new ArrayDeque<>();
    private byte[] bytes = new byte[1024];
    private int length;

    BoxBytes u8(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        bytes[length++] = (byte) value;
        return this;
    }

    BoxBytes u16(int value) {
        return u8(value >> 8).u8(value);
    }

    BoxBytes u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    BoxBytes u64(long value) {
        return u32(value >> 32).u32(value);
    }

    /** A number of 4 or 8 bytes. */
    BoxBytes number(long value, boolean wide) {
        return wide ? u64(value) : u32(value);
    }

    BoxBytes type(String type) {
        return bytes(type.getBytes(StandardCharsets.ISO_8859_1));
    }

    BoxBytes bytes(byte[] more) {
        while (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    BoxBytes zeros(int count) {
        return bytes(new byte[count]);
    }

    /** Starts a box. */
    BoxBytes open(String type) {
        open.push(length);
        return u32(0).type(type);
    }

    /** Starts a box with version and flags. */
    BoxBytes open(String type, int version, int flags) {
        return open(type).u32((long) version << 24 | flags);
    }

    /** Ends the box that was started last. */
    BoxBytes close() {
        return close(0);
    }

    /** Ends a box whose last bytes are written by someone else. */
    BoxBytes close(long more) {
        int start = open.pop();
        ByteBuffer.wrap(bytes).putInt(start, (int) (length - start + more));
        return this;
    }

    /** Takes back the box that was started last. */
    void undo() {
        length = open.pop();
    }

    /** A whole box. */
    BoxBytes box(String type, byte[] payload) {
        return open(type).bytes(payload).close();
    }

    int length() {
        return length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
