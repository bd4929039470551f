package dev.lethe.encoding.png;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The data of consecutive IDAT or fdAT chunks as one stream (W3C PNG, 10.1), checksums verified on the way. Ends before
 * the first chunk of another type.
 */
final class PngDataInput extends InputStream {
    private final PngReader reader;
    private final CRC32 crc = new CRC32();
    private PngChunk chunk;
    private long position;
    private boolean ended;

    PngDataInput(PngReader reader, PngChunk first) throws IOException {
        this.reader = reader;
        this.chunk = first;
        begin();
    }

    private void begin() throws IOException {
        crc.reset();
        crc.update(ByteBuffer.allocate(4).putInt(chunk.type()).array());
        position = chunk.dataOffset();
        if (chunk.type() == PngChunk.FDAT) {
            byte[] sequence = new byte[4];
            if (chunk.length() < 4 || readFully(sequence) < 4) {
                throw PngReader.damaged("has a frame without data", chunk.offset());
            }
        }
    }

    private int readFully(byte[] target) throws IOException {
        int done = 0;
        while (done < target.length) {
            int n = reader.read(position, target, done, target.length - done);
            if (n <= 0) {
                return done;
            }
            crc.update(target, done, n);
            position += n;
            done += n;
        }
        return done;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        while (!ended && position >= chunk.end() - 4) {
            advance();
        }
        if (ended) {
            return -1;
        }
        int most = (int) Math.min(count, chunk.end() - 4 - position);
        int n = reader.read(position, target, offset, most);
        if (n > 0) {
            crc.update(target, offset, n);
            position += n;
        }
        return n;
    }

    private void advance() throws IOException {
        reader.checkCrc(crc, chunk);
        PngChunk next = reader.chunk(chunk.end());
        ended = next.type() != chunk.type();
        if (!ended) {
            chunk = next;
            begin();
        }
    }
}
