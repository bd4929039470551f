package dev.lethe.jpeg.read;

import dev.lethe.MalformedImageException;

/**
 * A scan header (T.81 B.2.3).
 *
 * @param components the indices of its components in the frame
 * @param dc slots of their DC tables
 * @param ac slots of their AC tables
 * @param first coefficient in zig-zag order; 0 in a sequential scan
 * @param last coefficient in zig-zag order; 63 in a sequential scan
 * @param high bits that earlier scans have coded down to, 0 for none
 * @param low bits that are left to later scans
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one scan inside this package and is never compared
record ScanHeader(int[] components, int[] dc, int[] ac, int first, int last, int high, int low) {
    /** Greatest number of blocks in an MCU of several components (T.81 B.2.3). */
    private static final int MCU_BLOCKS = 10;

    static ScanHeader read(SegmentBytes segment, FrameHeader frame) throws MalformedImageException {
        int count = segment.u8();
        if (count < 1 || count > 4 || segment.length() != 2 * count + 4) {
            throw segment.malformed("is no scan header");
        }
        int[] components = new int[count];
        int[] dc = new int[count];
        int[] ac = new int[count];
        int used = 0;
        for (int i = 0; i < count; i++) {
            components[i] = indexOf(segment.u8(), frame, used);
            if (components[i] < 0) {
                throw segment.malformed("names a component that the frame does not have");
            }
            used |= 1 << components[i];
            int tables = segment.u8();
            dc[i] = tables >> 4;
            ac[i] = tables & 15;
        }
        int first = segment.u8();
        int last = segment.u8();
        int bits = segment.u8();
        ScanHeader header = frame.coding() == JpegCoding.PROGRESSIVE
                ? new ScanHeader(components, dc, ac, first, last, bits >> 4, bits & 15)
                // Files of zeros in these three bytes exist, and sequential scans have no choice here (T.81 table B.3).
                : new ScanHeader(components, dc, ac, 0, 63, 0, 0);
        header.check(segment, frame);
        return header;
    }

    /** Ids need not differ in files that viewers open; the first component of that id that is still free is meant. */
    private static int indexOf(int id, FrameHeader frame, int used) {
        for (int i = 0; i < frame.components().size(); i++) {
            if (frame.components().get(i).id() == id && (used >> i & 1) == 0) {
                return i;
            }
        }
        return -1;
    }

    private void check(SegmentBytes segment, FrameHeader frame) throws MalformedImageException {
        boolean band = first == 0
                ? last == (frame.coding() == JpegCoding.PROGRESSIVE ? 0 : 63)
                : first <= last && last < 64 && components.length == 1;
        if (!band || high != 0 && low != high - 1 || low > 13) {
            throw segment.malformed("asks for coefficients that no scan has (T.81 table B.3)");
        }
        int blocks = 0;
        for (int component : components) {
            blocks += frame.components().get(component).horizontal()
                    * frame.components().get(component).vertical();
        }
        if (components.length > 1 && blocks > MCU_BLOCKS) {
            throw segment.malformed("interleaves more blocks than an MCU has");
        }
    }

    boolean interleaved() {
        return components.length > 1;
    }
}
