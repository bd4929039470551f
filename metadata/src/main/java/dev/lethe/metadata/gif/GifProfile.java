package dev.lethe.metadata.gif;

import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.icc.IccProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The colour profile of a GIF: an application extension before the first frame (ICC.1:2022 annex B). */
final class GifProfile {
    private static final int SUB_BLOCK = 255;

    private GifProfile() {}

    /** The first profile before the first frame, read from where the body starts. */
    static Optional<byte[]> find(ByteCursor cursor) throws IOException {
        GifWalker walker = new GifWalker(cursor);
        Optional<GifBlock> block = walker.next();
        while (block.isPresent() && block.get().meaning() != GifBlocks.IMAGE) {
            if (block.get().meaning() == GifBlocks.ICC) {
                return read(block.get(), walker);
            }
            block = walker.next();
        }
        return Optional.empty();
    }

    /** The content of an extension behind its identifier; empty if it is cut or too large to be read. */
    static Optional<byte[]> read(GifBlock block, GifWalker walker) throws IOException {
        if (!walker.readable(block.chain()) || !block.chain().closed()) {
            return Optional.empty();
        }
        byte[] content = walker.content(block.chain());
        return Optional.of(Arrays.copyOfRange(content, GifBlocks.ICC.identifier().length, content.length));
    }

    static Optional<byte[]> neutralise(byte[] profile) {
        return IccProfile.neutralise(profile);
    }

    static void write(OutputStream out, byte[] profile) throws IOException {
        byte[] identifier = GifBlocks.ICC.identifier();
        out.write(GifWalker.EXTENSION);
        out.write(0xFF);
        out.write(identifier.length);
        out.write(identifier);
        for (int at = 0; at < profile.length; at += SUB_BLOCK) {
            int size = Math.min(SUB_BLOCK, profile.length - at);
            out.write(size);
            out.write(profile, at, size);
        }
        out.write(0);
    }
}
