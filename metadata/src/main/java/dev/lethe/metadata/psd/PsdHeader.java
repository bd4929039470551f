package dev.lethe.metadata.psd;

import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * The file header.
 *
 * @param large whether this is a PSB, in which some lengths take eight bytes
 * @param channels 1 to 56
 * @param height in pixels
 * @param width in pixels
 * @param depth bits per sample
 * @param mode colour mode
 */
record PsdHeader(boolean large, int channels, int height, int width, int depth, int mode) {
    static final int INDEXED = 2;
    static final int DUOTONE = 8;

    /** Reads the header; the cursor stands behind it then. */
    static PsdHeader read(ByteCursor cursor) throws IOException {
        if (cursor.u32be() != 0x38425053L) {
            throw cursor.malformed("does not start as one");
        }
        int version = cursor.u16be();
        if (version != 1 && version != 2) {
            throw new UnsupportedFormatException("PSD of a version that is neither 1 nor 2 can't be cleaned");
        }
        cursor.skip(6);
        int channels = cursor.u16be();
        long height = cursor.u32be();
        long width = cursor.u32be();
        int depth = cursor.u16be();
        int mode = cursor.u16be();
        int most = version == 2 ? 300_000 : 30_000;
        boolean depthKnown = depth == 1 || depth == 8 || depth == 16 || depth == 32;
        if (channels < 1 || channels > 56 || height < 1 || width < 1 || height > most || width > most || !depthKnown) {
            throw cursor.malformed("has a header with impossible figures");
        }
        return new PsdHeader(version == 2, channels, (int) height, (int) width, depth, mode);
    }

    void write(OutputStream out) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(26).putInt(0x38425053).putShort((short) (large ? 2 : 1));
        header.putShort(12, (short) channels).putInt(14, height).putInt(18, width);
        out.write(header.putShort(22, (short) depth).putShort(24, (short) mode).array());
    }

    /** Bytes of one row of one channel, not compressed. */
    long rowBytes() {
        return ((long) width * depth + 7) / 8;
    }

    /** Reads a length of four bytes, or of eight in a large document. */
    long length(ByteCursor cursor) throws IOException {
        return large ? cursor.i64be() : cursor.u32be();
    }

    void length(OutputStream out, long value) throws IOException {
        out.write(
                large
                        ? ByteBuffer.allocate(8).putLong(value).array()
                        : ByteBuffer.allocate(4).putInt((int) value).array());
    }
}
