package dev.lethe.encoding.png;

import dev.lethe.Limit;
import dev.lethe.encoding.png.PngHeader.Pass;
import dev.lethe.encoding.rows.Allocation;
import dev.lethe.run.RunContext;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The scan lines of a PNG's image data, one after the other, inflated and with their filters undone. Holds two lines,
 * however large the picture. One owner, one thread.
 */
public final class Scanlines implements Closeable {
    private static final int BUFFER = 64 * 1024;

    private final PngHeader header;
    private final RunContext context;
    private final Inflater inflater = new Inflater();
    private final InputStream inflated;
    private byte[] line;
    private byte[] prior;
    private int passIndex = -1;
    private int rowInPass;
    private int rowsInPass;
    private int columns;
    private int length;
    private int filter;

    private Scanlines(PngHeader header, InputStream data, RunContext context) throws IOException {
        this.header = header;
        this.context = context;
        context.require(Limit.INFLATED_BYTES, header.rawBytes());
        int lineBytes = Allocation.bytes(header.lineBytes(header.width()), context);
        context.reserve(lineBytes);
        this.line = new byte[lineBytes];
        this.prior = new byte[lineBytes];
        this.inflated = new InflaterInputStream(data, inflater, BUFFER);
    }

    /**
     * The lines of the image data that begin at a chunk.
     *
     * @param header with the frame's size
     * @param first the first IDAT or fdAT chunk
     */
    public static Scanlines open(PngReader reader, PngHeader header, PngChunk first, RunContext context)
            throws IOException {
        return new Scanlines(header, new PngDataInput(reader, first), context);
    }

    /** Goes to the next line; false after the last. */
    public boolean next() throws IOException {
        context.check();
        if (passIndex < 0 || ++rowInPass >= rowsInPass) {
            if (!nextPass()) {
                return false;
            }
        } else {
            byte[] swap = prior;
            prior = line;
            line = swap;
        }
        readLine();
        return true;
    }

    private boolean nextPass() {
        do {
            passIndex++;
            if (passIndex >= header.passes().size()) {
                return false;
            }
            columns = pass().columns(header.width());
            rowsInPass = columns == 0 ? 0 : pass().rows(header.height());
        } while (rowsInPass == 0);
        rowInPass = 0;
        length = (int) header.lineBytes(columns);
        Arrays.fill(prior, 0, length, (byte) 0);
        return true;
    }

    private void readLine() throws IOException {
        try {
            filter = inflated.read();
            int done = 0;
            while (done < length) {
                int n = inflated.read(line, done, length - done);
                if (n < 0) {
                    throw new EOFException();
                }
                done += n;
            }
        } catch (EOFException | ZipException e) {
            throw PngReader.damaged("image data end too early or can't be inflated", inflater.getBytesRead());
        }
        if (filter < 0 || filter >= PngFilters.COUNT) {
            throw PngReader.damaged("uses a filter that does not exist", inflater.getBytesRead());
        }
        PngFilters.undo(filter, line, prior, length, header.filterBytes());
    }

    /** The pass that the line belongs to. */
    public Pass pass() {
        return header.passes().get(passIndex);
    }

    /** The line's number within its pass; 0 where a new pass begins. */
    public int rowInPass() {
        return rowInPass;
    }

    /** Pixels of the line. */
    public int columns() {
        return columns;
    }

    /** The line's bytes, unfiltered; of them only {@link #length()} count. Not a copy. */
    public byte[] line() {
        return line;
    }

    /** The line above in the same pass, or zeros. Not a copy. */
    public byte[] prior() {
        return prior;
    }

    /** Bytes of the line. */
    public int length() {
        return length;
    }

    /** The filter that the file used for this line. */
    public int filter() {
        return filter;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
