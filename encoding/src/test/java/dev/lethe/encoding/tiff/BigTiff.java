package dev.lethe.encoding.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Rewrites a TIFF of one page as a BigTIFF: its data stay where they are, and a directory with wide offsets follows. */
final class BigTiff {
    private static final int SHIFT = 16;
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    private BigTiff() {}

    static byte[] of(byte[] plain) {
        ByteBuffer in = ByteBuffer.wrap(plain);
        in.order(plain[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        int entries = in.getShort(directory) & 0xFFFF;
        int at = SHIFT + plain.length;
        ByteBuffer out = ByteBuffer.allocate(at + 8 + 20 * entries + 8).order(in.order());
        out.put(plain, 0, 2)
                .putShort((short) 43)
                .putShort((short) 8)
                .putShort((short) 0)
                .putLong(at);
        out.put(plain).putLong(entries);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            int tag = in.getShort(entry) & 0xFFFF;
            int type = in.getShort(entry + 2);
            int count = in.getInt(entry + 4);
            out.putShort((short) tag).putShort((short) type).putLong(count);
            int value = out.position();
            int bytes = count * TYPE_BYTES[type];
            if (bytes > 4 && bytes <= 8) {
                out.put(plain, in.getInt(entry + 8), bytes).position(value + 8);
            } else if (bytes > 8) {
                int values = in.getInt(entry + 8);
                shift(tag, values, count, in, out);
                out.position(value).putLong(values + SHIFT);
            } else {
                out.put(plain, entry + 8, 4).putInt(0);
                if (isOffset(tag)) {
                    out.putInt(value, in.getInt(entry + 8) + SHIFT);
                }
            }
        }
        return out.putLong(0).array();
    }

    private static void shift(int tag, int values, int count, ByteBuffer in, ByteBuffer out) {
        for (int i = 0; isOffset(tag) && i < count; i++) {
            out.putInt(SHIFT + values + 4 * i, in.getInt(values + 4 * i) + SHIFT);
        }
    }

    private static boolean isOffset(int tag) {
        return tag == 273 || tag == 324;
    }
}
