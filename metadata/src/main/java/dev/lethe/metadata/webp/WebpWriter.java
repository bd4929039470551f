package dev.lethe.metadata.webp;

import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.webp.RiffWalker.Chunk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes chunks, with padding that is zero. */
final class WebpWriter {
    private final OutputStream out;

    WebpWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * The file's own header.
     *
     * @param length bytes of all chunks
     */
    void file(long length) throws IOException {
        begin("RIFF", length + 4);
        out.write("WEBP".getBytes(StandardCharsets.US_ASCII));
    }

    void extended(int flags, int width, int height) throws IOException {
        ByteBuffer payload = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        payload.putInt(0, flags).putInt(4, width - 1).putInt(7, height - 1);
        begin("VP8X", Extended.LENGTH);
        out.write(payload.array(), 0, Extended.LENGTH);
    }

    void chunk(String type, byte[] payload) throws IOException {
        begin(type, payload.length);
        out.write(payload);
        pad(payload.length);
    }

    void frame(WebpFrame frame, ByteCursor from) throws IOException {
        begin("ANMF", frame.length());
        out.write(frame.control());
        image(frame.image(), from);
    }

    void image(WebpImage image, ByteCursor from) throws IOException {
        if (image.alpha() != null) {
            copy(image.alpha(), from);
        }
        copy(image.pixels(), from);
    }

    private void copy(Chunk chunk, ByteCursor from) throws IOException {
        begin(chunk.type(), chunk.available());
        from.seek(chunk.data()).copyTo(out, chunk.available());
        pad(chunk.available());
    }

    private void begin(String type, long length) throws IOException {
        out.write(type.getBytes(StandardCharsets.ISO_8859_1));
        out.write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) length)
                .array());
    }

    private void pad(long length) throws IOException {
        if ((length & 1) == 1) {
            out.write(0);
        }
    }
}
