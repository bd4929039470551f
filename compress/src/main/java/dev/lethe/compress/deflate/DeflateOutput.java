package dev.lethe.compress.deflate;

import dev.lethe.encoding.deflate.Alphabet;
import dev.lethe.encoding.deflate.BitSink;
import dev.lethe.encoding.deflate.Window;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Takes bytes and hands compressed ones on. What was written is complete once {@link #finish} or {@link #close} was
 * called; the target stays open. One owner, one thread.
 */
public final class DeflateOutput extends OutputStream {
    /** Deflate with a window of 32 KiB; the slowest of four levels (RFC 1950, 2.2). */
    private static final int ZLIB_HEADER = 0xDA78;

    private static final int FIRST = 1 << 14;

    private final BitSink sink;
    private final TokenSource parser;
    private final int blockBytes;
    private final boolean zlib;
    private final RunContext context;
    private final Adler32 checksum = new Adler32();
    private byte[] data = new byte[FIRST];
    private int start;
    private int end;
    private MemoryBudget.Reservation memory;
    private int reserved;
    private boolean finished;

    DeflateOutput(OutputStream target, TokenSource parser, int blockBytes, boolean zlib, RunContext context)
            throws IOException {
        this.sink = new BitSink(target);
        this.parser = parser;
        this.blockBytes = blockBytes;
        this.zlib = zlib;
        this.context = context;
        this.memory = context.borrow(0);
        if (zlib) {
            sink.put(ZLIB_HEADER, 16);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (finished) {
            throw new IOException("Nothing can be written any more: the compressed data have ended");
        }
        checksum.update(bytes, offset, count);
        int done = 0;
        while (done < count) {
            if (end - start == blockBytes) {
                block(false);
            }
            int n = Math.min(count - done, blockBytes - (end - start));
            room(n);
            System.arraycopy(bytes, offset + done, data, end, n);
            end += n;
            done += n;
        }
    }

    private void room(int count) {
        int most = Alphabet.WINDOW + blockBytes;
        if (end + count > data.length) {
            data = Arrays.copyOf(data, Math.min(most, Math.max(2 * data.length, end + count)));
        }
    }

    private void block(boolean last) throws IOException {
        // nothing may follow a block that failed
        finished = true;
        reserve(end - start);
        Window window = new Window(data, start, end);
        parser.code(window, context).write(window, last, sink);
        sink.drain();
        int history = Math.min(Alphabet.WINDOW, end);
        System.arraycopy(data, end - history, data, 0, history);
        start = history;
        end = history;
        finished = last;
    }

    private void reserve(int length) throws IOException {
        if (length > reserved) {
            memory.close();
            memory = context.borrow(parser.memory(length) + Alphabet.WINDOW + length);
            reserved = length;
        }
    }

    /** Ends the compressed data. Calling it again does nothing. */
    public void finish() throws IOException {
        if (finished) {
            return;
        }
        block(true);
        sink.align();
        if (zlib) {
            sink.put(Integer.reverseBytes((int) checksum.getValue()), 32);
        }
        sink.drain();
    }

    @Override
    public void close() throws IOException {
        try {
            finish();
        } finally {
            memory.close();
        }
    }
}
