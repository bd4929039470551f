package dev.lethe.compress.png;

import dev.lethe.encoding.png.ChunkWriter;
import dev.lethe.encoding.png.PngChunk;
import dev.lethe.encoding.png.PngReader;
import dev.lethe.io.SeekableInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Copies a PNG chunk by chunk, with some frames' data replaced. What follows the end is not copied. */
final class PngRewriter {
    /** An Apple chunk that holds offsets into the image data, wrong once these change. */
    private static final int IDOT = PngChunk.type("iDOT");

    /** Chunks whose meaning depends on the colour type. */
    private static final Set<Integer> TYPE_BOUND =
            Set.of(PngChunk.IHDR, PngChunk.PLTE, PngChunk.TRNS, PngChunk.type("sBIT"), PngLayout.BKGD);

    private static final int MOST_PER_CHUNK = 1 << 30;
    private static final int BUFFER = 64 * 1024;

    private final SeekableInput input;
    private final PngReader reader;
    private final List<Optional<NewData>> frames;
    private final Optional<Background> background;
    private final SeekableInput spool;
    private final OutputStream output;
    private final ChunkWriter chunks;
    private int frame = -1;
    private int sequence;

    /**
     * A rewriter.
     *
     * @param frames what takes the place of each frame's data; empty where they stay
     * @param background that the file suggests
     * @param spool holds the new data
     */
    PngRewriter(
            SeekableInput input,
            PngReader reader,
            List<Optional<NewData>> frames,
            Optional<Background> background,
            SeekableInput spool,
            OutputStream output) {
        this.input = input;
        this.reader = reader;
        this.frames = frames;
        this.background = background;
        this.spool = spool;
        this.output = output;
        this.chunks = new ChunkWriter(output);
    }

    void write() throws IOException {
        chunks.signature();
        Optional<PixelForm> form = frames.get(0).flatMap(NewData::form);
        if (form.isPresent()) {
            chunks.chunk(PngChunk.IHDR, form.get().header().toBytes());
        }
        PngChunk chunk = reader.chunk(reader.start());
        int before = 0;
        while (true) {
            if (PngLayout.isData(chunk)) {
                if (chunk.type() != before) {
                    frame++;
                    begin(form, chunk.type());
                }
                if (frames.get(frame).isEmpty()) {
                    keepData(chunk);
                }
            } else if (chunk.type() == PngChunk.FCTL) {
                control(chunk);
            } else if (chunk.type() != IDOT && !(form.isPresent() && TYPE_BOUND.contains(chunk.type()))) {
                copy(chunk);
            }
            if (chunk.type() == PngChunk.IEND) {
                return;
            }
            before = chunk.type();
            chunk = reader.chunk(chunk.end());
        }
    }

    /** Writes a frame's new data, if it has any. */
    private void begin(Optional<PixelForm> form, int type) throws IOException {
        if (form.isPresent()) {
            form.get().writePalette(chunks);
            Optional<byte[]> color = background.flatMap(suggested -> suggested.in(form.get()));
            if (color.isPresent()) {
                chunks.chunk(PngLayout.BKGD, color.get());
            }
        }
        Optional<NewData> data = frames.get(frame);
        if (data.isPresent()) {
            newData(data.get(), type);
        }
    }

    private void newData(NewData data, int type) throws IOException {
        long done = 0;
        while (done < data.length()) {
            int n = (int) Math.min(MOST_PER_CHUNK, data.length() - done);
            boolean numbered = type == PngChunk.FDAT;
            ChunkWriter.Body body = chunks.begin(type, n + (numbered ? 4 : 0));
            if (numbered) {
                body.write(number());
            }
            copy(spool, data.offset() + done, n, body);
            body.end();
            done += n;
        }
    }

    private byte[] number() {
        return ByteBuffer.allocate(4).putInt(sequence++).array();
    }

    /** Frame data that stay get their number in the new sequence. */
    private void keepData(PngChunk chunk) throws IOException {
        if (chunk.type() == PngChunk.IDAT) {
            copy(chunk);
            return;
        }
        ChunkWriter.Body body = chunks.begin(chunk.type(), (int) chunk.length());
        body.write(number());
        copy(input, chunk.dataOffset() + 4, chunk.length() - 4, body);
        body.end();
    }

    private void control(PngChunk chunk) throws IOException {
        byte[] data = reader.data(chunk);
        System.arraycopy(number(), 0, data, 0, 4);
        chunks.chunk(chunk.type(), data);
    }

    private void copy(PngChunk chunk) throws IOException {
        copy(input, chunk.offset(), chunk.end() - chunk.offset(), output);
    }

    private static void copy(SeekableInput from, long offset, long count, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.stream(offset, count)) {
            int n;
            while ((n = in.read(buffer)) > 0) {
                to.write(buffer, 0, n);
            }
        }
    }
}
