package dev.lethe.metadata.bmp;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Rows of pixels, each filled up to four bytes. What fills them is no picture and is written as zero.
 *
 * @param bits bits of a row that are pixels
 * @param stride bytes of a row with what fills it
 * @param rows number of rows
 */
record PixelRows(long bits, long stride, int rows) {
    static PixelRows of(int width, int bitsPerPixel, int rows) {
        long bits = (long) width * bitsPerPixel;
        return new PixelRows(bits, (bits + 31) / 32 * 4, rows);
    }

    /** Bytes of all rows; the largest number there is where they are more. */
    long bytes() {
        return rows > Long.MAX_VALUE / stride ? Long.MAX_VALUE : rows * stride;
    }

    /**
     * Copies the next bytes, which may be fewer than all rows.
     *
     * @return how many bytes held something besides pixels
     */
    long copy(ByteCursor in, long count, OutputStream out) throws IOException {
        if (bits == 8 * stride) {
            in.copyTo(out, count);
            return 0;
        }
        long left = count;
        long filled = 0;
        while (left > 0) {
            long row = Math.min(left, stride);
            filled += copyRow(in, row, out);
            left -= row;
        }
        return filled;
    }

    private int copyRow(ByteCursor in, long count, OutputStream out) throws IOException {
        long whole = Math.min(count, bits / 8);
        in.copyTo(out, whole);
        int keep = 0xFF00 >> bits % 8 & 0xFF;
        int filled = 0;
        for (long i = whole; i < count; i++) {
            int b = in.u8();
            filled += (b & ~keep) == 0 ? 0 : 1;
            out.write(b & keep);
            keep = 0;
        }
        return filled;
    }
}
