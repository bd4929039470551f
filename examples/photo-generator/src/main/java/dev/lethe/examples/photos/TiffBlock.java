package dev.lethe.examples.photos;

import java.nio.ByteOrder;

/** Builds the TIFF structure that Exif and MPF data are wrapped in. */
final class TiffBlock {

    private static final int HEADER_LENGTH = 8;

    private TiffBlock() {}

    /** Writes the header, the first directory and, if it holds anything, a second one behind it. */
    static byte[] of(ByteOrder order, Ifd first, Ifd second) {
        ByteWriter out = ByteWriter.in(order);
        out.text(order == ByteOrder.BIG_ENDIAN ? "MM" : "II").u16(42).u32(HEADER_LENGTH);
        first.write(out, second.isEmpty() ? 0 : HEADER_LENGTH + first.length());
        if (!second.isEmpty()) {
            second.write(out, 0);
        }
        return out.toByteArray();
    }
}
