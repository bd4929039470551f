package dev.lethe.metadata.png;

import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** Writes chunks, with checksums of what is written. */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** A name that all results share, since a profile must have one (W3C PNG section 11.3.2.3). */
    static final String PROFILE_NAME = "ICC profile";

    private final OutputStream out;
    private final CRC32 sum = new CRC32();
    private final OutputStream summed;

    PngWriter(OutputStream out) {
        this.out = out;
        this.summed = new CheckedOutputStream(out, sum);
    }

    void signature() throws IOException {
        out.write(SIGNATURE);
    }

    void chunk(String type, byte[] payload) throws IOException {
        chunk(type, payload, payload.length);
    }

    void chunk(String type, byte[] payload, int length) throws IOException {
        begin(type, length);
        summed.write(payload, 0, length);
        end();
    }

    /** A chunk with the next bytes of a cursor. */
    void copy(String type, ByteCursor from, long length) throws IOException {
        begin(type, length);
        from.copyTo(summed, length);
        end();
    }

    /**
     * The same for a chunk whose checksum was wrong, so that viewers go on to treat it as they did. The new one is just
     * as wrong and tells nothing: the right one with all bits turned.
     */
    void copyDamaged(String type, ByteCursor from, long length) throws IOException {
        begin(type, length);
        from.copyTo(summed, length);
        number(~sum.getValue());
    }

    void profile(byte[] icc) throws IOException {
        byte[] name = (PROFILE_NAME + "\0\0").getBytes(StandardCharsets.ISO_8859_1);
        byte[] packed = Zlib.deflate(icc);
        chunk(
                "iCCP",
                ByteBuffer.allocate(name.length + packed.length)
                        .put(name)
                        .put(packed)
                        .array());
    }

    private void begin(String type, long length) throws IOException {
        number(length);
        sum.reset();
        summed.write(type.getBytes(StandardCharsets.US_ASCII));
    }

    private void end() throws IOException {
        number(sum.getValue());
    }

    private void number(long value) throws IOException {
        out.write(ByteBuffer.allocate(4).putInt((int) value).array());
    }
}
