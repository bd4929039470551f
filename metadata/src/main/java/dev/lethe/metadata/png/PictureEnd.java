package dev.lethe.metadata.png;

import dev.lethe.Limit;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.png.PngWalker.Chunk;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds how many bytes of damaged picture data are picture. A chunk that is cut or has a wrong checksum may have
 * swallowed others, with texts among them, because its length is wrong; following the zlib stream tells. Only done for
 * such files, and only counted: nothing that comes out is kept.
 */
final class PictureEnd {
    private static final int STEP = 64 * 1024;

    private final ByteCursor cursor;
    private final RunContext context;
    private final Inflater inflater = new Inflater();
    private final byte[] in = new byte[STEP];
    private final byte[] out = new byte[STEP];
    private long left;

    private PictureEnd(ByteCursor cursor, PngHeader header) {
        this.cursor = cursor;
        this.context = cursor.context();
        this.left = header.filteredBytes();
    }

    /**
     * Where the picture ends.
     *
     * @param bytes of all IDAT chunks together, up to where decoders stop reading them
     * @param complete whether the picture is whole, by the checksum at the end of its stream
     */
    record Found(long bytes, boolean complete) {}

    static Found find(ByteCursor cursor, PngHeader header) throws IOException {
        PictureEnd end = new PictureEnd(cursor, header);
        try {
            end.follow();
            return new Found(end.inflater.getBytesRead(), end.inflater.finished());
        } finally {
            end.inflater.end();
        }
    }

    private void follow() throws IOException {
        PngWalker walker = new PngWalker(cursor).start();
        Optional<Chunk> chunk = walker.next();
        boolean more = true;
        while (more && chunk.isPresent() && !chunk.get().is("IEND")) {
            context.check();
            if (chunk.get().is("IDAT")) {
                more = follow(chunk.get());
            }
            chunk = walker.next();
        }
    }

    /** Inflates one chunk's data; false once the picture is complete or the stream is broken. */
    private boolean follow(Chunk chunk) throws IOException {
        long done = 0;
        while (done < chunk.available()) {
            int n = (int) Math.min(STEP, chunk.available() - done);
            cursor.seek(chunk.data() + done);
            read(n);
            inflater.setInput(in, 0, n);
            if (!drain()) {
                return false;
            }
            done += n;
        }
        return true;
    }

    private void read(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            in[i] = (byte) cursor.u8();
        }
    }

    private boolean drain() throws IOException {
        try {
            while (!inflater.needsInput()) {
                context.check();
                int n = inflater.inflate(out, 0, (int) Math.min(STEP, Math.max(1, left)));
                left -= n;
                context.require(Limit.INFLATED_BYTES, inflater.getBytesWritten());
                if (inflater.finished() || inflater.needsDictionary() || left < 0) {
                    return false;
                }
            }
            return true;
        } catch (DataFormatException e) {
            return false;
        }
    }
}
