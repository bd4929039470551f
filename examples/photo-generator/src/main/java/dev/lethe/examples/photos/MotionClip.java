package dev.lethe.examples.photos;

import java.util.Random;

/** Builds the small MP4-like clip that phones hide behind a still picture as its motion photo. */
final class MotionClip {

    private static final long SECONDS_1904_TO_1970 = 2_082_844_800L;
    private static final long TAKEN = 1_718_995_267L; // 21 June 2024, 18:41:07 in Greenwich

    private MotionClip() {}

    /** Gives the boxes: type, movie header with place and device, and media data that plays nothing. */
    static byte[] withPlace(String iso6709Place, String device) {
        ByteWriter out = ByteWriter.bigEndian();
        out.bytes(box("ftyp", ByteWriter.bigEndian().text("isom").u32(512).text("isommp42")));
        byte[] userData = box(
                "udta",
                ByteWriter.bigEndian()
                        .bytes(text("\u00A9xyz", iso6709Place))
                        .bytes(text("\u00A9mod", device))
                        .bytes(text("\u00A9swr", "Lumora Camera 9.4.2")));
        out.bytes(box("moov", ByteWriter.bigEndian().bytes(movieHeader()).bytes(userData)));
        byte[] media = new byte[24_000];
        new Random(1904).nextBytes(media);
        return out.bytes(box("mdat", ByteWriter.bigEndian().bytes(media))).toByteArray();
    }

    private static byte[] movieHeader() {
        ByteWriter out = ByteWriter.bigEndian();
        long taken = SECONDS_1904_TO_1970 + TAKEN;
        out.u32(0)
                .u32(taken)
                .u32(taken)
                .u32(1000)
                .u32(1500)
                .u32(0x10000)
                .u16(0x100)
                .zeros(10);
        for (int value : new int[] {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000}) {
            out.u32(value);
        }
        return box("mvhd", out.zeros(24).u32(2));
    }

    private static byte[] text(String type, String value) {
        return box(type, ByteWriter.bigEndian().u16(value.length()).u16(0x15C7).text(value));
    }

    private static byte[] box(String type, ByteWriter content) {
        byte[] bytes = content.toByteArray();
        return ByteWriter.bigEndian()
                .u32(8 + bytes.length)
                .text(type)
                .bytes(bytes)
                .toByteArray();
    }
}
