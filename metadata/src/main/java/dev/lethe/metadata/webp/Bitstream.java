package dev.lethe.metadata.webp;

import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.webp.RiffWalker.Chunk;
import java.io.IOException;

/** What the header of coded pixels says (RFC 6386 section 9.1, RFC 9649 section 3.4). */
record Bitstream(int width, int height, boolean alpha) {
    private static final int START_CODE = 0x2A019D;
    private static final int SIGNATURE = 0x2F;

    static Bitstream of(Chunk chunk, ByteCursor cursor) throws IOException {
        cursor.seek(chunk.data());
        if (chunk.available() < (chunk.is("VP8L") ? 5 : 10)) {
            throw cursor.malformed("ends within the header of its picture data");
        }
        return chunk.is("VP8L") ? lossless(cursor) : lossy(cursor);
    }

    private static Bitstream lossy(ByteCursor cursor) throws IOException {
        int tag = cursor.u8() | cursor.u16le() << 8;
        int start = cursor.u8() | cursor.u16le() << 8;
        // The upper two bits of each say how to scale for display, which nobody does.
        Bitstream stream = new Bitstream(cursor.u16le() & 0x3FFF, cursor.u16le() & 0x3FFF, false);
        if ((tag & 1) != 0 || start != START_CODE || stream.width == 0 || stream.height == 0) {
            throw cursor.malformed("has lossy picture data that do not start with a key frame");
        }
        return stream;
    }

    private static Bitstream lossless(ByteCursor cursor) throws IOException {
        int signature = cursor.u8();
        long bits = cursor.u32le();
        if (signature != SIGNATURE || bits >> 29 != 0) {
            throw cursor.malformed("has lossless picture data that do not start as such");
        }
        return new Bitstream((int) (bits & 0x3FFF) + 1, (int) (bits >> 14 & 0x3FFF) + 1, (bits >> 28 & 1) != 0);
    }
}
