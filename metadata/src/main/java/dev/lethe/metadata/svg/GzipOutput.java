package dev.lethe.metadata.svg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Compresses as gzip with a header that tells nothing: no name, no time, no system (RFC 1952). */
final class GzipOutput extends OutputStream {
    private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 2, (byte) 0xFF};

    private final OutputStream out;
    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    private final DeflaterOutputStream deflated;
    private final CRC32 sum = new CRC32();
    private long length;

    GzipOutput(OutputStream out) throws IOException {
        this.out = out;
        out.write(HEADER);
        this.deflated = new DeflaterOutputStream(out, deflater, 16 * 1024);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        sum.update(bytes, offset, count);
        length += count;
        deflated.write(bytes, offset, count);
    }

    /** Writes checksum and length; leaves the stream below open. */
    @Override
    public void close() throws IOException {
        deflated.finish();
        deflater.end();
        out.write(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt((int) length)
                .array());
    }
}
