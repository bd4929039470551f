package dev.lethe.encoding.deflate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * A zlib stream (RFC 1950) of filtered scan lines, made block by block in one of two ways. Where lines are noise, as in
 * photos, a quick search leaves little to be found and codes of optimal lengths count. Where they repeat themselves, zlib's
 * thorough search is used. Not guaranteed: that every picture gets smaller than by zlib alone; noise in one channel beside
 * flat ones may get larger. What was written is complete once it is closed;
 * the target stays open. One owner, one thread.
 */
public final class PhotoDeflate extends OutputStream {
    /** Memory that one takes, in bytes. */
    public static final int MEMORY = 2 << 20;

    private static final int ZLIB_HEADER = 0xDA78;
    private static final int LEVEL = 7;
    private static final int BLOCK = 1 << 17;
    /** Noise is where literals take at least that share of the bits. */
    private static final double NOISE = 0.3;

    private final BitSink sink;
    private final Adler32 checksum = new Adler32();
    private final QuickParser parser = new QuickParser();
    private final Deflater thorough = new Deflater(LEVEL, true);
    private final byte[] data = new byte[Alphabet.WINDOW + BLOCK];
    private final int[] tokens = new int[BLOCK];
    private final byte[] deflated = new byte[1 << 15];
    private int start;
    private int end;
    /** Whether zlib has seen all that was written so far, as far back as it reaches, and may hold some of it. */
    private boolean continued;

    private boolean closed;

    /** A stream that goes to a target. */
    public PhotoDeflate(OutputStream target) throws IOException {
        this.sink = new BitSink(target);
        sink.put(ZLIB_HEADER, 16);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        checksum.update(bytes, offset, count);
        int done = 0;
        while (done < count) {
            if (end - start == BLOCK) {
                block();
            }
            int n = Math.min(count - done, BLOCK - (end - start));
            System.arraycopy(bytes, offset + done, data, end, n);
            end += n;
            done += n;
        }
    }

    private void block() throws IOException {
        int count = parser.parse(new Window(data, start, end), tokens);
        Block block = Block.of(tokens, 0, count, start, end - start);
        parser.learn(block.codes());
        if (block.literalBits() >= NOISE * block.bits()) {
            finishThorough();
            block.write(data, tokens, false, sink);
        } else {
            addThorough();
        }
        int history = Math.min(Alphabet.WINDOW, end);
        System.arraycopy(data, end - history, data, 0, history);
        parser.slide(end - history);
        start = history;
        end = history;
    }

    private void addThorough() throws IOException {
        if (!continued) {
            align();
            thorough.reset();
            thorough.setDictionary(data, 0, start);
            continued = true;
        }
        thorough.setInput(data, start, end - start);
        pull(Deflater.NO_FLUSH);
    }

    private void finishThorough() throws IOException {
        if (continued) {
            pull(Deflater.SYNC_FLUSH);
            continued = false;
        }
    }

    private void pull(int flush) throws IOException {
        int n;
        do {
            n = thorough.deflate(deflated, 0, deflated.length, flush);
            sink.bytes(deflated, 0, n);
        } while (n == deflated.length);
    }

    /** Ends a byte with an empty stored block (RFC 1951, 3.2.4), since zlib's blocks begin with one. */
    private void align() throws IOException {
        if (sink.phase() > 0) {
            sink.put(0, 3);
            sink.align();
            sink.put(0xFFFF0000, 32);
        }
    }

    /** Ends the last block with an empty one of fixed codes (3.2.6), and the stream. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (end > start) {
                block();
            }
            finishThorough();
            sink.put(0b011, 3);
            sink.put(0, 7);
            sink.align();
            sink.put(Integer.reverseBytes((int) checksum.getValue()), 32);
            sink.drain();
        } finally {
            thorough.end();
        }
    }
}
