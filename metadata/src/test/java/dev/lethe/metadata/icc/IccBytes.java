package dev.lethe.metadata.icc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A version 2 RGB profile as a calibration program writes it: with its maker, date, device and texts. */
public final class IccBytes {
    private static final String[] TAGS = {"desc", "cprt", "dmdd", "vcgt", "wtpt", "rXYZ", "rTRC", "gTRC"};

    private IccBytes() {}

    /** A profile whose texts hold the secret. */
    public static byte[] profile(String secret) {
        byte[] text = secret.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(1024);
        int start = 128 + 4 + 12 * TAGS.length;
        out.put(start, "desc\0\0\0\0\0\0\0\24".getBytes(StandardCharsets.ISO_8859_1))
                .put(start + 12, text);
        out.put(start + 200, "text\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(start + 208, text);
        out.put(start + 300, "XYZ \0\0\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(start + 308, 0xF6D6);
        // A curve of one value, followed by bytes that it does not define.
        out.put(start + 340, "curv".getBytes(StandardCharsets.ISO_8859_1)).putInt(start + 348, 1);
        out.putShort(start + 352, (short) 0x0233).put(start + 354, text);
        int[] offsets = {0, 200, 0, 200, 300, 300, 340, 340};
        int[] sizes = {110, 60, 110, 60, 20, 20, 40, 40};
        out.putInt(128, TAGS.length);
        for (int i = 0; i < TAGS.length; i++) {
            int at = 132 + 12 * i;
            out.put(at, TAGS[i].getBytes(StandardCharsets.US_ASCII));
            out.putInt(at + 4, start + offsets[i]).putInt(at + 8, sizes[i]);
        }
        header(out, start + 400);
        byte[] profile = new byte[start + 400];
        out.get(0, profile);
        return profile;
    }

    private static void header(ByteBuffer out, int size) {
        out.putInt(0, size).putInt(4, 0x6C636D73).putInt(8, 0x02400000);
        out.put(12, "mntrRGB XYZ ".getBytes(StandardCharsets.US_ASCII));
        out.putShort(24, (short) 2026).putShort(26, (short) 5);
        out.put(36, "acspAPPL".getBytes(StandardCharsets.US_ASCII));
        out.put(48, "DEVCMODL".getBytes(StandardCharsets.US_ASCII));
        out.putInt(68, 0xF6D6).putInt(72, 0x10000).putInt(76, 0xD32D);
        out.put(80, "CREA".getBytes(StandardCharsets.US_ASCII));
        out.put(84, "0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    }
}
