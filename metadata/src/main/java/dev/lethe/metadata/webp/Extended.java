package dev.lethe.metadata.webp;

import dev.lethe.io.ByteCursor;
import java.io.IOException;

/**
 * The fields of a VP8X chunk (RFC 9649 section 2.7.1). What it says of profile, EXIF and XMP is not read, since it is
 * rewritten from what is kept.
 *
 * @param stuffed whether reserved bits were set
 */
record Extended(int width, int height, boolean alpha, boolean animated, boolean stuffed) {
    static final int LENGTH = 10;
    static final int ANIMATED = 0x02;
    static final int EXIF = 0x08;
    static final int ALPHA = 0x10;
    static final int PROFILE = 0x20;
    private static final int RESERVED = 0xC1;

    /** Reads the ten bytes at the cursor. */
    static Extended read(ByteCursor cursor) throws IOException {
        int flags = cursor.u8();
        int reserved = u24(cursor);
        int width = u24(cursor) + 1;
        int height = u24(cursor) + 1;
        if ((long) width * height > 0xFFFFFFFFL) {
            throw cursor.malformed("has a canvas larger than the format allows");
        }
        boolean stuffed = reserved != 0 || (flags & RESERVED) != 0;
        return new Extended(width, height, (flags & ALPHA) != 0, (flags & ANIMATED) != 0, stuffed);
    }

    static int u24(ByteCursor cursor) throws IOException {
        return cursor.u16le() | cursor.u8() << 16;
    }
}
