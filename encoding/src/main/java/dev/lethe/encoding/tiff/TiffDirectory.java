package dev.lethe.encoding.tiff;

import dev.lethe.pixels.Layout;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Header and directory of a TIFF with one page, as bytes that stand before the strips (TIFF 6.0, sections 2 and 8). Big
 * endian. Resolution is given as unknown.
 *
 * @param layout of the picture
 * @param rowsPerStrip rows in each strip but the last
 * @param stripLengths bytes of each strip
 */
record TiffDirectory(Layout layout, int rowsPerStrip, List<Long> stripLengths) {
    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int DEFLATE = 8;
    private static final int DIFFERENCES = 2;
    private static final int UNASSOCIATED_ALPHA = 2;

    byte[] toBytes() {
        int samples = layout.channels().count();
        boolean alpha = layout.channels().hasAlpha();
        int entries = alpha ? 15 : 14;
        int values = 8 + 2 + entries * ENTRY + 4;
        int strips = stripLengths.size();
        int resolution = values + 2 * samples;
        int offsets = resolution + 8 + (resolution & 2);
        int lengths = offsets + 4 * strips;
        int end = lengths + 4 * strips;
        ByteBuffer out = ByteBuffer.allocate(end);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) entries);
        entry(out, 256, LONG, 1, layout.width());
        entry(out, 257, LONG, 1, layout.height());
        shorts(out, 258, samples, layout.bits(), values);
        entry(out, 259, SHORT, 1, DEFLATE << 16);
        entry(out, 262, SHORT, 1, (layout.channels().colors() == 1 ? 1 : 2) << 16);
        entry(out, 273, LONG, strips, strips == 1 ? end : offsets);
        entry(out, 277, SHORT, 1, samples << 16);
        entry(out, 278, LONG, 1, rowsPerStrip);
        entry(out, 279, LONG, strips, strips == 1 ? stripLengths.get(0).intValue() : lengths);
        entry(out, 282, RATIONAL, 1, resolution);
        entry(out, 283, RATIONAL, 1, resolution);
        entry(out, 284, SHORT, 1, 1 << 16);
        entry(out, 296, SHORT, 1, 1 << 16);
        entry(out, 317, SHORT, 1, (layout.bits() == 8 ? DIFFERENCES : 1) << 16);
        if (alpha) {
            entry(out, 338, SHORT, 1, UNASSOCIATED_ALPHA << 16);
        }
        out.putInt(0);
        for (int i = 0; i < samples; i++) {
            out.putShort((short) layout.bits());
        }
        out.position(resolution).putInt(1).putInt(1);
        tables(out.position(offsets), end);
        return out.array();
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** The same short for each sample: up to two fit into the entry, more stand elsewhere. */
    private static void shorts(ByteBuffer out, int tag, int count, int value, int elsewhere) {
        entry(out, tag, SHORT, count, count == 1 ? value << 16 : count == 2 ? value << 16 | value : elsewhere);
    }

    private void tables(ByteBuffer out, int end) {
        long offset = end;
        for (long length : stripLengths) {
            out.putInt((int) offset);
            offset += length;
        }
        for (long length : stripLengths) {
            out.putInt((int) length);
        }
    }
}
