package dev.lethe.metadata.heif;

import dev.lethe.MalformedImageException;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The content of a box in memory, read front to back, big endian (ISO/IEC 14496-12 section 4.2). */
final class Fields {
    private final byte[] bytes;
    private final String box;
    private final RunContext context;
    private final int end;
    private int next;

    /** A box inside a content, with the rest of its bytes as fields. */
    record Child(String type, Fields body) {}

    private Fields(byte[] bytes, int from, int end, String box, RunContext context) {
        this.bytes = bytes;
        this.next = from;
        this.end = end;
        this.box = box;
        this.context = context;
    }

    static Fields of(byte[] bytes, String box, RunContext context) {
        return new Fields(bytes, 0, bytes.length, box, context);
    }

    /** Bytes that are left. */
    int left() {
        return end - next;
    }

    int u8() throws IOException {
        require(1);
        return bytes[next++] & 0xFF;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    long u32() throws IOException {
        return (long) u16() << 16 | u16();
    }

    /** Eight bytes; a value that no file can reach is an error. */
    long u64() throws IOException {
        long value = u32() << 32 | u32();
        if (value < 0) {
            throw damaged("has a number that is far too large");
        }
        return value;
    }

    /** A number of 0 to 8 bytes. */
    long number(int size) throws IOException {
        return switch (size) {
            case 0 -> 0;
            case 1 -> u8();
            case 2 -> u16();
            case 4 -> u32();
            case 8 -> u64();
            default -> throw damaged("has a number of impossible size");
        };
    }

    /** Four characters. */
    String type() throws IOException {
        return new String(bytes(4), StandardCharsets.ISO_8859_1);
    }

    /** A text up to its NUL, which is passed over, or up to the end. */
    String text() {
        int from = next;
        while (next < end && bytes[next] != 0) {
            next++;
        }
        String text = new String(bytes, from, next - from, StandardCharsets.UTF_8);
        next = Math.min(end, next + 1);
        return text;
    }

    byte[] bytes(long count) throws IOException {
        require(count);
        next += (int) count;
        return Arrays.copyOfRange(bytes, next - (int) count, next);
    }

    /** All bytes that are left. */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, next, end);
        next = end;
        return rest;
    }

    Fields skip(long count) throws IOException {
        require(count);
        next += (int) count;
        return this;
    }

    /** Passes over version and flags of a full box and returns the version. */
    int version() throws IOException {
        return (int) (u32() >> 24);
    }

    /** Whether another box starts here; fewer bytes than a box header are passed over. */
    boolean hasChild() {
        return left() >= 8;
    }

    /** The next box inside this one. */
    Child child() throws IOException {
        context.countSegment();
        long size = u32();
        String type = type();
        long header = 8;
        if (size == 1) {
            size = u64();
            header = 16;
        } else if (size == 0) {
            size = left() + header;
        }
        if (size < header || size - header > left()) {
            throw damaged("holds a box that does not fit into it");
        }
        Fields body = new Fields(bytes, next, next + (int) (size - header), type, context);
        next = body.end;
        return new Child(type, body);
    }

    RunContext context() {
        return context;
    }

    private void require(long count) throws IOException {
        if (count < 0 || count > left()) {
            throw damaged("ends before its content does");
        }
    }

    /** An error in this box. */
    MalformedImageException damaged(String what) {
        // Types of boxes are characters of the file; only those that are plain letters are repeated.
        String name = box.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c)) ? box : "unknown";
        return new MalformedImageException(
                "HEIF's " + name + " box " + what + " (at byte " + next + " of it); the file is damaged");
    }
}
