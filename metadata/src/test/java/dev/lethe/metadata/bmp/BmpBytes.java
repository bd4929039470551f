package dev.lethe.metadata.bmp;

import static dev.lethe.metadata.SampleBlocks.ascii;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Builds bitmaps field by field; what is not set is as it should be. */
public final class BmpBytes {
    private final ByteBuffer header;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int offset;
    private int reserved;

    private BmpBytes(int size, int width, int height, int bits, int compression) {
        header = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putInt(size);
        if (size == 12) {
            header.putShort((short) width)
                    .putShort((short) height)
                    .putShort((short) 1)
                    .putShort((short) bits);
        } else {
            header.putInt(width).putInt(height).putShort((short) 1).putShort((short) bits);
        }
        if (size >= 20) {
            header.putInt(compression);
        }
    }

    /** A bitmap with a header of this size. */
    public static BmpBytes of(int size, int width, int height, int bits, int compression) {
        return new BmpBytes(size, width, height, bits, compression);
    }

    /** Sets four bytes of the header. */
    public BmpBytes field(int at, int value) {
        header.putInt(at, value);
        return this;
    }

    BmpBytes reserved(int value) {
        reserved = value;
        return this;
    }

    /** Bytes behind the header. */
    public BmpBytes add(byte[] bytes) {
        body.writeBytes(bytes);
        return this;
    }

    /** Bytes behind the header. */
    public BmpBytes add(int... bytes) {
        for (int b : bytes) {
            body.write(b);
        }
        return this;
    }

    /** Says that the pixels start here. */
    BmpBytes pixels() {
        offset = 14 + header.capacity() + body.size();
        return this;
    }

    /** Offset from the header's start of what is added next. */
    int position() {
        return header.capacity() + body.size();
    }

    /** The bitmap without the file's header, as in icons. */
    public byte[] dib() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.array());
        out.writeBytes(body.toByteArray());
        return out.toByteArray();
    }

    /** The file. */
    byte[] file() {
        byte[] dib = dib();
        return ByteBuffer.allocate(14 + dib.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("BM"))
                .putInt(14 + dib.length)
                .putInt(reserved)
                .putInt(offset)
                .put(dib)
                .array();
    }
}
