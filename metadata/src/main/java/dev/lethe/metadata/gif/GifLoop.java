package dev.lethe.metadata.gif;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * How often an animation runs, as the NETSCAPE2.0 application extension says.
 *
 * @param name which of the extension's two names it came under
 * @param count 0 for without end
 */
record GifLoop(GifBlocks name, int count) {
    private static final int COUNT = 1;

    /** The count of an extension's sub-block with that code; empty if it has none. */
    static Optional<GifLoop> read(GifBlock block, GifWalker walker) throws IOException {
        if (!walker.readable(block.chain())) {
            return Optional.empty();
        }
        byte[] raw = walker.raw(block.chain());
        int at = 1 + (raw[0] & 0xFF);
        while (at + 3 < raw.length && raw[at] != 0) {
            if ((raw[at] & 0xFF) >= 3 && (raw[at + 1] & 7) == COUNT) {
                return Optional.of(new GifLoop(block.meaning(), raw[at + 2] & 0xFF | (raw[at + 3] & 0xFF) << 8));
            }
            at += 1 + (raw[at] & 0xFF);
        }
        return Optional.empty();
    }

    void write(OutputStream out) throws IOException {
        byte[] identifier = name.identifier();
        out.write(GifWalker.EXTENSION);
        out.write(0xFF);
        out.write(identifier.length);
        out.write(identifier);
        out.write(new byte[] {3, COUNT, (byte) count, (byte) (count >> 8), 0});
    }

    /** Bytes of the extension's sub-blocks as this writes them. */
    long writtenLength() {
        return 1L + name.identifier().length + 5;
    }
}
