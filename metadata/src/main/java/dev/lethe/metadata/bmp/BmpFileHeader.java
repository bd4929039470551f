package dev.lethe.metadata.bmp;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The fourteen bytes that lead a bitmap file (BITMAPFILEHEADER). The size that they give is not used: many files have a
 * wrong one.
 *
 * @param reserved four bytes without a meaning
 * @param place where the bitmap lies
 */
record BmpFileHeader(long reserved, DibPlace place) {
    static final int LENGTH = 14;

    static boolean matches(byte[] head) {
        if (head.length < LENGTH + 4 || head[0] != 'B' || head[1] != 'M') {
            return false;
        }
        long size = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(LENGTH) & 0xFFFFFFFFL;
        return DibHeader.isHeaderSize(size);
    }

    /** Reads it from the start of the input. */
    static BmpFileHeader read(ByteCursor cursor) throws IOException {
        if (cursor.seek(0).u16be() != ('B' << 8 | 'M')) {
            throw cursor.malformed("does not start as one");
        }
        long reserved = cursor.skip(4).u32le();
        long pixels = cursor.u32le();
        return new BmpFileHeader(reserved, DibPlace.file(pixels, cursor.length()));
    }

    void report(FindingCollector found) {
        if (reserved != 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "BMP header", "reserved fields", 4));
        }
    }

    /** Writes one for a bitmap. */
    static void write(OutputStream out, Dib dib) throws IOException {
        long length = LENGTH + dib.length();
        if (length > 0xFFFFFFFFL) {
            throw new UnsupportedFormatException(
                    "BMP is larger than its own fields can say; save it as another format");
        }
        ByteBuffer header = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 'B').put((byte) 'M').putInt((int) length).putInt(0);
        out.write(header.putInt(LENGTH + (int) dib.pixelOffset()).array());
    }
}
