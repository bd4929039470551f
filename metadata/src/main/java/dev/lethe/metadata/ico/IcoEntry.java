package dev.lethe.metadata.ico;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * One entry of an icon's directory.
 *
 * @param width in pixels; 0 for 256 and more
 * @param height in pixels; 0 for 256 and more
 * @param colors colours of the palette; 0 for 256 and more
 * @param reserved a byte without a meaning
 * @param first colour planes of an icon; column of a cursor's hotspot
 * @param second bits per pixel of an icon; row of a cursor's hotspot
 * @param size bytes of the picture
 * @param offset where the picture is
 */
record IcoEntry(int width, int height, int colors, int reserved, int first, int second, long size, long offset) {
    static final int LENGTH = 16;
    private static final Set<Integer> BITS = Set.of(1, 2, 4, 8, 16, 24, 32);

    static IcoEntry read(ByteCursor cursor) throws IOException {
        return new IcoEntry(
                cursor.u8(),
                cursor.u8(),
                cursor.u8(),
                cursor.u8(),
                cursor.u16le(),
                cursor.u16le(),
                cursor.u32le(),
                cursor.u32le());
    }

    /** Height in pixels as the directory gives it. */
    int fullHeight() {
        return height == 0 ? 256 : height;
    }

    /** This entry for the same picture elsewhere, planes and bits being numbers that an icon can have. */
    IcoEntry moved(long newSize, long newOffset, boolean cursor, boolean hotspot) {
        int x = cursor ? (hotspot ? first : 0) : Math.min(1, first);
        int y = cursor ? (hotspot ? second : 0) : BITS.contains(second) ? second : 0;
        return new IcoEntry(width, height, colors, 0, x, y, newSize, newOffset);
    }

    void write(ByteBuffer directory) {
        directory.put((byte) width).put((byte) height).put((byte) colors).put((byte) reserved);
        directory.putShort((short) first).putShort((short) second);
        directory.putInt((int) size).putInt((int) offset);
    }
}
