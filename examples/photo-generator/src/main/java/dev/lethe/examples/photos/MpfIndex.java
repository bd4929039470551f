package dev.lethe.examples.photos;

import java.nio.ByteOrder;

/** Builds the APP2 segment of the Multi-Picture Format, which tells where the second picture lies. */
final class MpfIndex {

    /** The length of the whole segment with its marker; it never changes. */
    static final int SEGMENT_LENGTH = 2 + 2 + 4 + 82;

    private static final int BEFORE_TIFF = 8;
    private static final long PRIMARY_JPEG = 0x20030000L;

    private MpfIndex() {}

    /** Gives the segment for a file whose MPF segment starts at {@code segmentAt}. */
    static byte[] segment(int firstLength, int secondLength, int segmentAt) {
        int secondAt = firstLength - (segmentAt + BEFORE_TIFF); // counted from the TIFF header below
        ByteWriter entries = ByteWriter.bigEndian();
        entries.u32(PRIMARY_JPEG).u32(firstLength).u32(0).u32(0);
        entries.u32(0).u32(secondLength).u32(secondAt).u32(0);
        Ifd index = new Ifd(ByteOrder.BIG_ENDIAN)
                .undefined(0xB000, ByteWriter.bigEndian().text("0100").toByteArray())
                .longs(0xB001, 2)
                .undefined(0xB002, entries.toByteArray());
        byte[] tiff = TiffBlock.of(ByteOrder.BIG_ENDIAN, index, new Ifd(ByteOrder.BIG_ENDIAN));
        ByteWriter out = ByteWriter.bigEndian().u8(0xFF).u8(0xE2).u16(2 + 4 + tiff.length);
        return out.text("MPF\0").bytes(tiff).toByteArray();
    }
}
