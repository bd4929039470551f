package dev.lethe.encoding.png;

import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Walks over the chunks of a PNG and reads small ones. One owner, one thread. */
public final class PngReader {
    /** The eight bytes that every PNG begins with. */
    public static final long SIGNATURE = 0x89504E470D0A1A0AL;

    private final SeekableInput input;
    private final RunContext context;

    /** A walk over an input. */
    public PngReader(SeekableInput input, RunContext context) {
        this.input = input;
        this.context = context;
    }

    /** The first chunk's place. */
    public long start() throws IOException {
        if (ByteBuffer.wrap(bytes(0, 8)).getLong() != SIGNATURE) {
            throw new MalformedImageException("PNG signature is missing; this is not a PNG");
        }
        return 8;
    }

    /** The chunk at an offset. */
    public PngChunk chunk(long offset) throws IOException {
        context.countSegment();
        ByteBuffer head = ByteBuffer.wrap(bytes(offset, 8));
        long length = head.getInt() & 0xFFFFFFFFL;
        PngChunk chunk = new PngChunk(head.getInt(), offset, length);
        if (length > Integer.MAX_VALUE || chunk.end() > input.length()) {
            throw damaged("has a chunk that is longer than the file", offset);
        }
        return chunk;
    }

    /** A chunk's data, within the limit on metadata; its checksum must be right. */
    public byte[] data(PngChunk chunk) throws IOException {
        context.require(Limit.METADATA_BYTES, chunk.length());
        byte[] data = bytes(chunk.dataOffset(), (int) chunk.length());
        CRC32 crc = new CRC32();
        crc.update(ByteBuffer.allocate(4).putInt(chunk.type()).array());
        crc.update(data);
        checkCrc(crc, chunk);
        return data;
    }

    void checkCrc(CRC32 crc, PngChunk chunk) throws IOException {
        int stored = ByteBuffer.wrap(bytes(chunk.end() - 4, 4)).getInt();
        if (stored != (int) crc.getValue()) {
            throw damaged("has a chunk whose checksum is wrong", chunk.offset());
        }
    }

    private byte[] bytes(long offset, int count) throws IOException {
        byte[] target = new byte[count];
        int done = 0;
        while (done < count) {
            int n = input.read(offset + done, target, done, count - done);
            if (n <= 0) {
                throw damaged("ends before its last chunk", offset + done);
            }
            done += n;
        }
        return target;
    }

    /** Reads bytes of a chunk's data as they are. */
    int read(long position, byte[] target, int offset, int count) throws IOException {
        context.check();
        return input.read(position, target, offset, count);
    }

    static MalformedImageException damaged(String what, long offset) {
        return new MalformedImageException("PNG " + what + " (at byte " + offset + "); the file is damaged");
    }
}
