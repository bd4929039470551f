package dev.lethe.encoding.color;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** ICC profiles made byte by byte: matrix and a plain gamma (ICC.1:2022). */
public final class TestProfiles {
    private TestProfiles() {}

    /** An RGB profile whose colours are those of sRGB turned by one place, so that conversions show. */
    public static byte[] rgb() {
        String[] tags = {"rXYZ", "gXYZ", "bXYZ", "wtpt", "rTRC", "gTRC", "bTRC"};
        double[][] values = {
            {0.3851, 0.7169, 0.0971}, {0.1431, 0.0606, 0.7141}, {0.4361, 0.2225, 0.0139}, {0.9642, 1, 0.8249}
        };
        int table = 132 + 12 * tags.length;
        ByteBuffer icc = head(table + 20 * 4 + 16, "RGB ", tags.length);
        for (int i = 0; i < tags.length; i++) {
            int offset = i < 4 ? table + 20 * i : table + 80;
            icc.put(tags[i].getBytes(StandardCharsets.US_ASCII)).putInt(offset).putInt(i < 4 ? 20 : 14);
        }
        for (double[] xyz : values) {
            icc.put("XYZ ".getBytes(StandardCharsets.US_ASCII)).putInt(0);
            for (double value : xyz) {
                icc.putInt((int) Math.round(value * 65536));
            }
        }
        curve(icc);
        return icc.array();
    }

    /** A grey profile. */
    public static byte[] gray() {
        int table = 132 + 24;
        ByteBuffer icc = head(table + 20 + 16, "GRAY", 2);
        icc.put("wtpt".getBytes(StandardCharsets.US_ASCII)).putInt(table).putInt(20);
        icc.put("kTRC".getBytes(StandardCharsets.US_ASCII)).putInt(table + 20).putInt(14);
        icc.put("XYZ ".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        icc.putInt(63190).putInt(65536).putInt(54061);
        curve(icc);
        return icc.array();
    }

    private static ByteBuffer head(int size, String space, int tags) {
        ByteBuffer icc = ByteBuffer.allocate(size);
        icc.putInt(size).putInt(0).putInt(0x02400000);
        icc.put(("mntr" + space + "XYZ ").getBytes(StandardCharsets.US_ASCII));
        icc.position(36).put("acsp".getBytes(StandardCharsets.US_ASCII));
        icc.position(68).putInt(63190).putInt(65536).putInt(54061);
        return icc.position(128).putInt(tags);
    }

    private static void curve(ByteBuffer icc) {
        icc.put("curv".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(1).putShort((short) (2.2 * 256));
    }
}
