package dev.lethe.jpeg.read;

import dev.lethe.MalformedImageException;

/** The payload of one segment, read from its start to its end. */
final class SegmentBytes {
    private final byte[] bytes;
    private final long offset;
    private int next;

    /**
     * A payload.
     *
     * @param offset of the segment's marker, for messages
     */
    SegmentBytes(byte[] bytes, long offset) {
        this.bytes = bytes;
        this.offset = offset;
    }

    int length() {
        return bytes.length;
    }

    int remaining() {
        return bytes.length - next;
    }

    int u8() throws MalformedImageException {
        if (next >= bytes.length) {
            throw malformed("ends before its fields do");
        }
        return bytes[next++] & 0xFF;
    }

    int u16() throws MalformedImageException {
        return u8() << 8 | u8();
    }

    /** Whether the payload begins with these characters. */
    boolean startsWith(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (i >= bytes.length || bytes[i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A byte at a place in the payload, which must exist. */
    int at(int index) {
        return bytes[index] & 0xFF;
    }

    /** An error in this segment, continuing "JPEG segment …". */
    MalformedImageException malformed(String what) {
        return new MalformedImageException("JPEG segment " + what + " (at byte " + offset + "); the file is damaged");
    }
}
