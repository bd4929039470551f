package dev.lethe.metadata.webp;

import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.webp.RiffWalker.Chunk;
import java.io.IOException;
import java.util.Optional;

/**
 * One frame of an animation (RFC 9649 section 2.7.1.2).
 *
 * @param control position, size, duration and how to blend, with reserved bits zero
 * @param stuffed whether reserved bits were set
 */
record WebpFrame(byte[] control, boolean stuffed, WebpImage image) {
    static final int CONTROL = 16;
    private static final int RESERVED = 0xFC;

    /** Reads a frame; empty if it is cut or holds no picture, so that nobody shows it. */
    static Optional<WebpFrame> read(Chunk chunk, Extended canvas, ByteCursor cursor) throws IOException {
        if (!chunk.whole() || chunk.length() < CONTROL) {
            return Optional.empty();
        }
        WebpImage.Search search = new WebpImage.Search(cursor);
        RiffWalker walker = walker(chunk, cursor);
        Optional<Chunk> part = walker.next();
        while (part.isPresent()) {
            cursor.context().check();
            if (part.get().whole()) {
                search.offer(part.get());
            }
            part = walker.next();
        }
        if (search.image().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(chunk, canvas, search.image().get(), cursor));
    }

    private static WebpFrame of(Chunk chunk, Extended canvas, WebpImage image, ByteCursor cursor) throws IOException {
        byte[] control = cursor.seek(chunk.data()).bytes(CONTROL);
        cursor.seek(chunk.data());
        long x = 2L * Extended.u24(cursor);
        long y = 2L * Extended.u24(cursor);
        long right = x + Math.max(Extended.u24(cursor) + 1, image.stream().width());
        long bottom = y + Math.max(Extended.u24(cursor) + 1, image.stream().height());
        if (right > canvas.width() || bottom > canvas.height()) {
            throw cursor.malformed("has a frame that reaches beyond the canvas, so no viewer shows it");
        }
        boolean stuffed = (control[15] & RESERVED) != 0;
        control[15] &= (byte) ~RESERVED;
        return new WebpFrame(control, stuffed, image);
    }

    /** A walk over the chunks in a frame. */
    static RiffWalker walker(Chunk frame, ByteCursor cursor) {
        return new RiffWalker(cursor, frame.data() + CONTROL, frame.data() + frame.available());
    }

    /** Bytes that it takes when written, without its own header. */
    long length() {
        return CONTROL + image.size();
    }
}
