package dev.lethe.encoding.encryption;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Passes on what is written to it, without the {@link Filler} of a picture; anything else, damaged or not, goes through as it
 * is. Holds a few bytes back until {@link #end}. Never closes its target.
 */
final class FillerRemoval extends OutputStream {
    private final OutputStream target;
    private final byte[] held = new byte[64];
    private int filled;
    /** Bytes to be held before they are looked at. */
    private int wanted = Filler.PNG.startLength();

    private Looking looking = Looking.START;
    private long pass;
    private long skip;

    /** What the bytes that are held are. */
    private enum Looking {
        START,
        SEGMENT,
        COMMENT,
        CHUNK
    }

    FillerRemoval(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int at = offset;
        int end = offset + count;
        while (at < end) {
            if (skip > 0) {
                int n = (int) Math.min(skip, end - at);
                skip -= n;
                at += n;
            } else if (pass > 0) {
                int n = (int) Math.min(pass, end - at);
                target.write(bytes, at, n);
                pass -= n;
                at += n;
            } else {
                int n = Math.min(wanted - filled, end - at);
                System.arraycopy(bytes, at, held, filled, n);
                filled += n;
                at += n;
                if (filled == wanted) {
                    look();
                }
            }
        }
    }

    private void look() throws IOException {
        switch (looking) {
            case START -> start();
            case SEGMENT -> segment();
            case COMMENT -> comment();
            case CHUNK -> chunk();
        }
    }

    private void start() throws IOException {
        if (Filler.PNG.begins(held)) {
            release();
            pass = Filler.PNG_PLACE - Filler.PNG.startLength();
            await(Looking.CHUNK, 8 + Filler.MARK.length);
        } else if (Filler.JPEG.begins(held)) {
            // The first segment has begun within what is held.
            byte[] begun = Arrays.copyOfRange(held, 2, filled);
            filled = 2;
            release();
            await(Looking.SEGMENT, 4);
            write(begun, 0, begun.length);
        } else {
            noMore();
        }
    }

    private void segment() throws IOException {
        int length = Filler.length(held);
        if (Filler.isApplication(held)) {
            release();
            pass = length - 2L;
        } else if (marker() == Filler.COMMENT && length >= 2 + Filler.MARK.length) {
            await(Looking.COMMENT, 4 + Filler.MARK.length);
        } else {
            noMore();
        }
    }

    private void comment() throws IOException {
        if (!isMarked(4)) {
            noMore();
            return;
        }
        skip = Filler.length(held) - 2L - Filler.MARK.length;
        filled = 0;
        await(Looking.SEGMENT, 4);
    }

    private void chunk() throws IOException {
        ByteBuffer head = ByteBuffer.wrap(held);
        int length = head.getInt();
        if (head.getInt() == Filler.CHUNK && length >= Filler.MARK.length && isMarked(8)) {
            skip = length - Filler.MARK.length + 4L;
            filled = 0;
        }
        noMore();
    }

    private int marker() {
        return (held[0] & 0xFF) << 8 | held[1] & 0xFF;
    }

    private boolean isMarked(int at) {
        return Arrays.equals(held, at, at + Filler.MARK.length, Filler.MARK, 0, Filler.MARK.length);
    }

    private void await(Looking next, int bytes) {
        looking = next;
        wanted = bytes;
    }

    private void release() throws IOException {
        target.write(held, 0, filled);
        filled = 0;
    }

    /** The rest goes through. */
    private void noMore() throws IOException {
        release();
        pass = Long.MAX_VALUE;
    }

    /** Passes on what is still held back: the content ended there. */
    void end() throws IOException {
        release();
        target.flush();
    }
}
