package dev.lethe.metadata.exif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** An EXIF block as a camera writes it, little endian: texts, a position, an orientation of 6. */
public final class ExifBytes {
    private ExifBytes() {}

    /** The fields of {@link #block}. */
    public static ExifFields of(String secret) {
        return ExifFields.read(block(secret));
    }

    /** A block in which make, copyright, serial number and a GPS field hold the secret. */
    public static byte[] block(String secret) {
        byte[] text = (secret + "\0").getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        int data = 400;
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        out.putShort((short) 5);
        entry(out, 0x010F, 2, text.length, data);
        entry(out, 0x0112, 3, 1, 6);
        entry(out, 0x8298, 2, text.length, data);
        entry(out, 0x8769, 4, 1, 100);
        entry(out, 0x8825, 4, 1, 200);
        out.putInt(0);
        out.position(100);
        out.putShort((short) 2);
        entry(out, 0x9003, 2, 20, 450);
        entry(out, 0xA431, 2, text.length, data);
        out.putInt(0);
        out.position(200);
        out.putShort((short) 1);
        entry(out, 0x001D, 2, text.length, data);
        out.putInt(0);
        out.position(data);
        out.put(text);
        out.position(450);
        out.put("2026:05:06 07:08:09\0".getBytes(StandardCharsets.US_ASCII));
        byte[] block = new byte[out.position()];
        out.get(0, block);
        return block;
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
