package dev.lethe.metadata.gif;

import dev.lethe.Limit;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.gif.GifBlock.Chain;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Goes from block to block behind the global colour table, and reads and copies their sub-blocks. */
final class GifWalker {
    static final int IMAGE = 0x2C;
    static final int EXTENSION = 0x21;
    static final int TRAILER = 0x3B;
    private static final int DESCRIPTOR = 9;
    private static final int IDENTIFIER = 11;
    private static final long LARGEST_READ = 8L << 20;

    private final ByteCursor cursor;
    private long stray;
    private boolean closed;

    GifWalker(ByteCursor cursor) {
        this.cursor = cursor;
    }

    /** Zero bytes between blocks so far: old encoders close an image twice, and viewers pass over it. */
    long stray() {
        return stray;
    }

    /** Whether the walk ended at a trailer. */
    boolean closed() {
        return closed;
    }

    /** The next block; empty at the trailer or where no block follows. The cursor stands behind what was read then. */
    Optional<GifBlock> next() throws IOException {
        cursor.context().countSegment();
        int introducer = cursor.read();
        while (introducer == 0) {
            stray++;
            introducer = cursor.read();
        }
        if (introducer < 0) {
            return Optional.empty();
        }
        long start = cursor.position() - 1;
        closed = introducer == TRAILER;
        Optional<GifBlock> block = switch (introducer) {
            case IMAGE -> image(start);
            case EXTENSION -> extension(start);
            default -> Optional.empty();
        };
        if (block.isEmpty() && !closed) {
            cursor.seek(start);
        }
        return block;
    }

    private Optional<GifBlock> image(long start) throws IOException {
        if (cursor.remaining() < DESCRIPTOR) {
            return Optional.empty();
        }
        byte[] descriptor = cursor.bytes(DESCRIPTOR);
        int size = GifScreen.tableSize(descriptor[8]);
        if (cursor.remaining() < size + 2) {
            return Optional.empty();
        }
        byte[] table = cursor.bytes(size);
        int codeSize = cursor.u8();
        Chain chain = chain();
        boolean empty = !chain.closed() && chain.content() == 0;
        return empty
                ? Optional.empty()
                : Optional.of(new GifBlock(GifBlocks.IMAGE, start, descriptor, table, codeSize, chain));
    }

    private Optional<GifBlock> extension(long start) throws IOException {
        int label = cursor.read();
        if (label < 0) {
            return Optional.empty();
        }
        int size = Math.max(0, cursor.peek());
        long first = cursor.position();
        cursor.skip(Math.min(1, cursor.remaining()));
        byte[] head = cursor.bytes(Math.min(Math.min(size, IDENTIFIER), cursor.remaining()));
        Chain chain = chain(first);
        return Optional.of(GifBlock.extension(GifBlocks.of(label, head), start, chain));
    }

    private Chain chain() throws IOException {
        return chain(cursor.position());
    }

    private Chain chain(long start) throws IOException {
        cursor.seek(start);
        long content = 0;
        while (true) {
            long at = cursor.position();
            int size = cursor.read();
            if (size == 0) {
                return new Chain(start, cursor.position(), content, -1);
            }
            if (size < 0 || size > cursor.remaining()) {
                content += cursor.remaining();
                cursor.seek(cursor.length());
                return new Chain(start, cursor.length(), content, at);
            }
            content += size;
            cursor.skip(size);
        }
    }

    /** Copies sub-blocks as they are; where the input ends too early, the last one is shortened and the run closed. */
    void copy(Chain chain, OutputStream out) throws IOException {
        long whole = chain.closed() ? chain.end() : chain.cut();
        cursor.seek(chain.start()).copyTo(out, whole - chain.start());
        if (!chain.closed()) {
            long rest = chain.end() - chain.cut() - 1;
            if (rest > 0) {
                out.write((int) rest);
                cursor.seek(chain.cut() + 1).copyTo(out, rest);
            }
            out.write(0);
        }
        cursor.seek(chain.end());
    }

    /** Whether the run is small enough to be read for its meaning. */
    boolean readable(Chain chain) {
        return chain.length()
                <= Math.min(LARGEST_READ, cursor.context().limits().max(Limit.METADATA_BYTES));
    }

    /** The bytes of a readable run, sizes and terminator included. */
    byte[] raw(Chain chain) throws IOException {
        byte[] raw = cursor.seek(chain.start()).bytes(chain.length());
        cursor.seek(chain.end());
        return raw;
    }

    /** The content of a readable run's sub-blocks, one after the other. */
    byte[] content(Chain chain) throws IOException {
        byte[] raw = raw(chain);
        byte[] content = new byte[(int) chain.content()];
        int done = 0;
        int at = 0;
        while (at < raw.length && done < content.length) {
            int size = Math.min(raw[at] & 0xFF, raw.length - at - 1);
            System.arraycopy(raw, at + 1, content, done, size);
            done += size;
            at += 1 + size;
        }
        return content;
    }
}
