package dev.lethe.encoding.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/** Encodes what is written to it, block by block. Closing writes the rest, flushes, and leaves the target open. */
public final class Base64Encoding extends OutputStream {
    /** Divisible by 3, so that blocks join without padding; and small enough to stay near the processor. */
    private static final int BLOCK = 12 * 1024;

    private final OutputStream target;
    private final Base64.Encoder encoder;
    private final int lineLength;
    private final byte[] lineEnd;
    private final byte[] block = new byte[BLOCK];
    private final byte[] text = new byte[BLOCK / 3 * 4];
    private int filled;
    private int column;
    private boolean closed;

    /**
     * An encoder.
     *
     * @param lineLength characters per line, or 0 for one line
     * @param lineEnd between two lines
     */
    public Base64Encoding(OutputStream target, Base64.Encoder encoder, int lineLength, byte[] lineEnd) {
        this.target = target;
        this.encoder = encoder;
        this.lineLength = lineLength;
        this.lineEnd = lineEnd.clone();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (closed) {
            throw new IOException("The encoder was closed already");
        }
        int done = 0;
        while (done < count) {
            int n = Math.min(count - done, BLOCK - filled);
            System.arraycopy(bytes, offset + done, block, filled, n);
            filled += n;
            done += n;
            if (filled == BLOCK) {
                put(text, encoder.encode(block, text));
                filled = 0;
            }
        }
    }

    private void put(byte[] characters, int count) throws IOException {
        if (lineLength == 0) {
            target.write(characters, 0, count);
            return;
        }
        int done = 0;
        while (done < count) {
            if (column == lineLength) {
                target.write(lineEnd);
                column = 0;
            }
            int n = Math.min(count - done, lineLength - column);
            target.write(characters, done, n);
            column += n;
            done += n;
        }
    }

    /** Passes on what is complete; the last bytes wait for {@link #close}. */
    @Override
    public void flush() throws IOException {
        target.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            byte[] rest = encoder.encode(java.util.Arrays.copyOf(block, filled));
            put(rest, rest.length);
            target.flush();
        }
    }
}
