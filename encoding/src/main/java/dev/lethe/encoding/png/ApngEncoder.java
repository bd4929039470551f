package dev.lethe.encoding.png;

import dev.lethe.encoding.png.ChunkWriter.Body;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Writes an animated PNG frame by frame (W3C PNG, third edition, 4.9 and 11.3.2): each replaces a part of what was shown
 * before it. Mutable; one owner, one thread.
 */
public final class ApngEncoder {
    private static final int FRAME_CONTROL = 26;

    private final ChunkWriter chunks;
    private final PngForm form;
    private final RunContext context;
    private int sequence;

    /**
     * Begins a file.
     *
     * @param form that holds every pixel of all frames, with the size of the canvas
     * @param frames how many will come, at least 1
     * @param plays how often they are shown; 0 means without end
     * @param output not closed, not flushed
     */
    public ApngEncoder(PngForm form, int frames, long plays, OutputStream output, RunContext context)
            throws IOException {
        this.chunks = new ChunkWriter(output);
        this.form = form;
        this.context = context;
        chunks.signature();
        chunks.chunk(PngChunk.IHDR, form.header().toBytes());
        chunks.chunk(
                PngChunk.ACTL,
                ByteBuffer.allocate(8).putInt(frames).putInt((int) plays).array());
        form.writePalette(chunks);
    }

    /**
     * Adds a frame; the first one covers the canvas.
     *
     * @param part what changes
     * @param x its first column on the canvas
     * @param y its first row on the canvas
     * @param delay until the next one, in hundredths of a second, 0 to 65,535
     */
    public void frame(Picture part, int x, int y, int delay) throws IOException {
        int width = part.layout().width();
        int height = part.layout().height();
        boolean first = sequence == 0;
        // dispose_op and blend_op are 0: it stays, and replaces what was there
        chunks.chunk(
                PngChunk.FCTL,
                ByteBuffer.allocate(FRAME_CONTROL)
                        .putInt(sequence++)
                        .putInt(width)
                        .putInt(height)
                        .putInt(x)
                        .putInt(y)
                        .putShort((short) delay)
                        .putShort((short) 100)
                        .array());
        PngForm own = new PngForm(form.header().withSize(width, height), form.census());
        PngEncoder.deflate(part, own, new DataChunks(first ? this::first : this::later), context);
    }

    private void first(byte[] data, int length) throws IOException {
        chunks.chunk(PngChunk.IDAT, data, length);
    }

    private void later(byte[] data, int length) throws IOException {
        Body body = chunks.begin(PngChunk.FDAT, Integer.BYTES + length);
        body.write(ByteBuffer.allocate(Integer.BYTES).putInt(sequence++).array());
        body.write(data, 0, length);
        body.end();
    }

    /** Ends the file. */
    public void end() throws IOException {
        chunks.chunk(PngChunk.IEND);
    }
}
