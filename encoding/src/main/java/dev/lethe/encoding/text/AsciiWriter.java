package dev.lethe.encoding.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Bytes that are ASCII characters, written to a writer, which is flushed but never closed. */
public final class AsciiWriter extends OutputStream {
    private final Writer target;

    /** An output to a writer. */
    public AsciiWriter(Writer target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        target.write(b & 0x7F);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        target.write(new String(bytes, offset, count, StandardCharsets.US_ASCII));
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }
}
