package dev.lethe.metadata.bmp;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Passes over run-length codes (BI_RLE4, BI_RLE8, OS/2's RLE24) up to the mark that ends the picture or to its last
 * row. Codes are copied as they are; the byte that fills up a literal run is written as zero, and the mark at the end
 * is written where it was missing.
 */
final class PixelRuns {
    private static final int END_OF_ROW = 0;
    private static final int END_OF_PICTURE = 1;
    private static final int DELTA = 2;
    private static final byte[] END_MARK = {0, END_OF_PICTURE};

    private final DibCoding coding;
    private final ByteCursor in;
    private final long end;
    private final long rows;
    private final OutputStream out;
    private long row;
    private long filled;
    private boolean marked;

    private PixelRuns(DibCoding coding, ByteCursor in, long end, long rows, OutputStream out) {
        this.coding = coding;
        this.in = in;
        this.end = end;
        this.rows = rows;
        this.out = out;
    }

    /**
     * What a walk over codes found.
     *
     * @param length bytes that the codes take in the file
     * @param written bytes that they take when written
     * @param filled bytes that fill up literal runs and were not zero
     * @param complete whether they say where the picture ends
     */
    record Walked(long length, long written, long filled, boolean complete) {}

    /**
     * Walks over the codes that start where the cursor stands.
     *
     * @param end where they end at the latest
     * @param out receives them
     */
    static Walked walk(DibHeader header, ByteCursor in, long end, OutputStream out) throws IOException {
        long start = in.position();
        PixelRuns runs = new PixelRuns(header.coding(), in, end, header.height(), out);
        runs.pass();
        long length = in.position() - start;
        boolean added = runs.complete() && !runs.marked;
        if (added) {
            out.write(END_MARK);
        }
        return new Walked(length, length + (added ? END_MARK.length : 0), runs.filled, runs.complete());
    }

    /** Where the codes end that start where the cursor stands and may go up to {@code end}. */
    static Walked measure(DibHeader header, ByteCursor in, long end) throws IOException {
        long start = in.position();
        Walked walked = walk(header, in, end, OutputStream.nullOutputStream());
        // Without an end, only the header can tell what is picture and what follows it.
        return !walked.complete && header.imageSize() > 0 && header.imageSize() < walked.length
                ? walk(header, in.seek(start), start + header.imageSize(), OutputStream.nullOutputStream())
                : walked;
    }

    private boolean complete() {
        return marked || row >= rows;
    }

    private void pass() throws IOException {
        while (!complete() && left() >= 2) {
            code();
        }
        if (!complete()) {
            in.copyTo(out, left());
        } else if (!marked && left() >= 2 && in.startsWith(END_MARK)) {
            in.copyTo(out, END_MARK.length);
            marked = true;
        }
    }

    private long left() {
        return end - in.position();
    }

    private void code() throws IOException {
        int count = in.u8();
        int value = in.u8();
        out.write(count);
        out.write(value);
        if (count > 0) {
            in.copyTo(out, Math.min(left(), coding == DibCoding.RLE24 ? 2 : 0));
        } else if (value == END_OF_ROW) {
            row++;
        } else if (value == END_OF_PICTURE) {
            marked = true;
        } else if (value == DELTA) {
            delta();
        } else {
            literal(value);
        }
    }

    private void delta() throws IOException {
        if (left() >= 2) {
            out.write(in.u8());
            int down = in.u8();
            out.write(down);
            row += down;
        }
    }

    private void literal(int pixels) throws IOException {
        int bytes = (pixels * coding.bits() + 7) / 8;
        in.copyTo(out, Math.min(left(), bytes));
        if (bytes % 2 == 1 && left() > 0) {
            filled += in.u8() == 0 ? 0 : 1;
            out.write(0);
        }
    }
}
