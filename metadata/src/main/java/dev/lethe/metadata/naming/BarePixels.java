package dev.lethe.metadata.naming;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Makes a file of thumbnails that some carriers hold as bare pixels, so that whoever asks for one can open it: an
 * uncompressed TIFF (TIFF 6.0 section 6, RGB images).
 */
public final class BarePixels {
    private static final int ENTRIES = 9;
    private static final int BITS_AT = 8 + 2 + ENTRIES * 12 + 4;
    private static final int PIXELS_AT = BITS_AT + 6;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private BarePixels() {}

    /**
     * A picture of red, green and blue samples of 8 bits, row by row.
     *
     * @param from where they start
     * @return none where the bytes don't suffice for the size
     */
    public static Optional<byte[]> rgb(int width, int height, byte[] bytes, int from) {
        long size = 3L * width * height;
        if (width < 1 || height < 1 || from < 0 || size > bytes.length - from) {
            return Optional.empty();
        }
        ByteBuffer out = ByteBuffer.allocate(PIXELS_AT + (int) size);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) ENTRIES);
        entry(out, 0x100, LONG, 1, width);
        entry(out, 0x101, LONG, 1, height);
        entry(out, 0x102, SHORT, 3, BITS_AT);
        entry(out, 0x103, SHORT, 1, 1 << 16);
        entry(out, 0x106, SHORT, 1, 2 << 16);
        entry(out, 0x111, LONG, 1, PIXELS_AT);
        entry(out, 0x115, SHORT, 1, 3 << 16);
        entry(out, 0x116, LONG, 1, height);
        entry(out, 0x117, LONG, 1, (int) size);
        out.putInt(0);
        out.putShort((short) 8).putShort((short) 8).putShort((short) 8);
        return Optional.of(out.put(bytes, from, (int) size).array());
    }

    /** The same for one byte per pixel that is an index into 256 colours. */
    public static Optional<byte[]> indexed(int width, int height, byte[] bytes, int paletteFrom, int pixelsFrom) {
        int size = width * height;
        if (size < 0 || size > bytes.length - pixelsFrom || pixelsFrom - paletteFrom < 3 * 256) {
            return Optional.empty();
        }
        byte[] samples = new byte[3 * size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(bytes, paletteFrom + 3 * (bytes[pixelsFrom + i] & 0xFF), samples, 3 * i, 3);
        }
        return rgb(width, height, samples, 0);
    }

    /** A short value stands in the upper half of its field. */
    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
