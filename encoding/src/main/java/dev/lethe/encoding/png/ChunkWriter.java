package dev.lethe.encoding.png;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Writes chunks with their lengths and checksums (W3C PNG, 5.3). */
public final class ChunkWriter {
    private final OutputStream output;

    /** A writer to a stream, which is not closed. */
    public ChunkWriter(OutputStream output) {
        this.output = output;
    }

    /** Writes the eight bytes that every PNG begins with. */
    public void signature() throws IOException {
        output.write(ByteBuffer.allocate(8).putLong(PngReader.SIGNATURE).array());
    }

    /** Writes a chunk whose data are at hand. */
    public void chunk(int type, byte[] data, int length) throws IOException {
        Body body = begin(type, length);
        body.write(data, 0, length);
        body.end();
    }

    /** Writes a chunk whose data are at hand. */
    public void chunk(int type, byte... data) throws IOException {
        chunk(type, data, data.length);
    }

    /** Begins a chunk of known length, whose data are then written to the body. */
    public Body begin(int type, int length) throws IOException {
        output.write(ByteBuffer.allocate(8).putInt(length).putInt(type).array());
        return new Body(type);
    }

    /** The data of a chunk that is being written. */
    public final class Body extends OutputStream {
        private final CRC32 crc = new CRC32();

        private Body(int type) {
            crc.update(ByteBuffer.allocate(4).putInt(type).array());
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            crc.update(bytes, offset, count);
            output.write(bytes, offset, count);
        }

        /** Writes the checksum. */
        public void end() throws IOException {
            output.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        }
    }
}
