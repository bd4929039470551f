package dev.lethe.metadata.tiff;

import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.SampleBlocks;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.metadata.verify.TiffProof;
import dev.lethe.spi.ContainerCodec;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** TIFF, BigTIFF and DNG hold to what every format holds to. */
class TiffContractTest extends ContainerContract {
    static final byte[] TABLES =
            hex("FFD8 FFDB 0043 00" + "01".repeat(64) + "FFC4 0014 00 01" + "00".repeat(15) + "05 FFD9");
    static final byte[] SCAN =
            hex("FFD8 FFC0 000B 08 0002 0002 01 01 11 00 FFDA 0008 01 01 00 00 3F 00 AB CD FF00 12 FFD9");
    private static final byte[] SECRET_BYTES = SECRET.getBytes(StandardCharsets.US_ASCII);

    @Override
    protected ContainerCodec codec() {
        return new TiffCodec();
    }

    @Override
    protected StructureProof proof() {
        return new TiffProof();
    }

    static byte[] hex(String text) {
        String digits = text.replace(" ", "");
        byte[] bytes = new byte[digits.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    static byte[] strip(int length, int seed) {
        byte[] strip = new byte[length];
        for (int i = 0; i < length; i++) {
            strip[i] = (byte) (seed + 7 * i);
        }
        return strip;
    }

    private static TiffBytes.Ifd picture(TiffBytes.Ifd ifd, byte[] profile) {
        return ifd.picture(3, 4, 3, 1, 2)
                .shorts(274, 6)
                .entry(282, 5, 1, new byte[] {72, 0, 0, 0, 1, 0, 0, 0})
                .shorts(296, 2)
                .bytes(34675, 7, profile)
                .strips(2, strip(18, 1), strip(18, 99));
    }

    @Override
    protected byte[] clean() {
        TiffBytes file = TiffBytes.classic();
        picture(file.page(), SampleBlocks.neutralProfile());
        return file.build();
    }

    @Override
    protected byte[] loaded() {
        TiffBytes file = TiffBytes.classic().gap(SECRET_BYTES);
        TiffBytes.Ifd gps = file.ifd().ascii(29, SECRET).ascii(1, "N");
        TiffBytes.Ifd exif = file.ifd()
                .ascii(36867, "2024:02:29 12:34:56")
                .bytes(37500, 7, SECRET_BYTES)
                .bytes(37510, 7, SECRET_BYTES)
                .ascii(42033, SECRET)
                .below(40965, file.ifd().ascii(1, SECRET));
        TiffBytes.Ifd preview = file.ifd().longs(254, 1).picture(1, 18, 1, 1, 1).strips(18, SECRET_BYTES);
        picture(file.page(), SampleBlocks.profile(SECRET))
                .longs(254, 2)
                .ascii(270, SECRET)
                .ascii(271, SECRET)
                .ascii(305, SECRET)
                .ascii(315, SECRET)
                .ascii(33432, SECRET)
                .shorts(297, 0, 2)
                .below(330, preview)
                .bytes(700, 1, SampleBlocks.xmp(SECRET))
                .bytes(33550, 7, SECRET_BYTES)
                .bytes(33723, 7, SampleBlocks.iptc(SECRET))
                .bytes(34377, 1, SampleBlocks.photoshop(SECRET))
                .below(34665, exif)
                .ascii(34737, SECRET)
                .below(34853, gps)
                .bytes(37724, 7, SECRET_BYTES)
                .bytes(52545, 7, SECRET_BYTES)
                .ascii(65000, SECRET)
                .offsets(513, SECRET_BYTES)
                .longs(514, SECRET_BYTES.length);
        file.page().longs(254, 1).picture(1, 18, 1, 1, 1).ascii(285, SECRET).strips(18, SECRET_BYTES);
        return concat(file.build(), SECRET_BYTES);
    }

    @Override
    protected List<byte[]> variants() {
        return List.of(bigPages(), jpegTiles(), dng(), oldJpeg());
    }

    /** BigTIFF, big endian, two pages, the second with a mask below it that only DNG could have. */
    static byte[] bigPages() {
        TiffBytes file = new TiffBytes(false, true);
        file.page().picture(2, 2, 1, 1, 1).longs(254, 2).strips(1, strip(2, 5), strip(2, 6));
        file.page().picture(2, 3, 1, 5, 1).longs(254, 2).ascii(285, SECRET).strips(3, strip(9, 8));
        return file.build();
    }

    static byte[] jpegTiles() {
        TiffBytes file = TiffBytes.classic();
        file.page()
                .picture(4, 2, 1, 7, 1)
                .shorts(322, 16)
                .shorts(323, 16)
                .bytes(347, 7, TABLES)
                .offsets(324, SCAN)
                .longs(325, SCAN.length);
        return file.build();
    }

    /** A DNG as converters write it: a preview first, the raw picture below it, a mask beside that. */
    static byte[] dng() {
        TiffBytes file = new TiffBytes(false, false);
        TiffBytes.Ifd raw = file.ifd()
                .longs(254, 0)
                .picture(4, 4, 1, 1, 32803)
                .shorts(33421, 2, 2)
                .bytes(33422, 1, new byte[] {0, 1, 1, 2})
                .shorts(50717, 4095)
                .strips(4, strip(16, 3));
        TiffBytes.Ifd mask = file.ifd().longs(254, 4).picture(2, 2, 1, 1, 4).strips(2, strip(4, 40));
        TiffBytes.Ifd preview = file.ifd().longs(254, 1).picture(1, 18, 1, 1, 1).strips(18, SECRET_BYTES);
        file.page()
                .longs(254, 1)
                .picture(1, 18, 1, 1, 1)
                .shorts(274, 8)
                .strips(18, SECRET_BYTES)
                .below(330, raw, preview, mask)
                .bytes(50706, 1, new byte[] {1, 4, 0, 0})
                .ascii(50708, SECRET)
                .ascii(50735, SECRET)
                .entry(50721, 10, 9, new byte[72])
                .bytes(50740, 1, SECRET_BYTES);
        return file.build();
    }

    /** The older JPEG compression: a stream with the header, one with a table, a strip behind. */
    static byte[] oldJpeg() {
        TiffBytes file = TiffBytes.classic();
        file.page()
                .picture(2, 2, 1, 6, 1)
                .shorts(512, 1)
                .offsets(513, TABLES)
                .longs(514, TABLES.length)
                .offsets(519, strip(64, 1))
                .offsets(520, hex("00".repeat(15) + "01 07"))
                .strips(2, strip(11, 2));
        return file.build();
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        TiffBytes file = TiffBytes.classic();
        picture(file.page(), SampleBlocks.neutralProfile()).entry(65000, 7, payload.length, payload);
        return file.build();
    }

    @Override
    protected byte[] withHugeLength() {
        TiffBytes file = TiffBytes.classic();
        file.page()
                .picture(3, 4, 3, 1, 2)
                .entry(273, 4, 0xFFFFFFFFL, new byte[] {8, 0, 0, 0})
                .longs(279, 9);
        return file.build();
    }

    /** The strips of all pictures that are no preview, pages first. */
    @Override
    protected byte[] coded(byte[] file) {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        ByteBuffer in = ByteBuffer.wrap(file).order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        boolean big = in.getShort(2) == 43;
        long at = big ? in.getLong(8) : in.getInt(4);
        while (at != 0) {
            at = coded(in, (int) at, big, coded);
        }
        return coded.toByteArray();
    }

    private static long coded(ByteBuffer in, int at, boolean big, ByteArrayOutputStream coded) {
        int count = big ? (int) in.getLong(at) : in.getShort(at);
        int start = at + (big ? 8 : 2);
        int size = big ? 20 : 12;
        long[][] found = new long[3][0];
        boolean preview = false;
        for (int entry = start; entry < start + count * size; entry += size) {
            switch (in.getShort(entry) & 0xFFFF) {
                case 254 -> preview = (numbers(in, entry, big)[0] & 1) != 0;
                case 273, 324 -> found[0] = numbers(in, entry, big);
                case 279, 325 -> found[1] = numbers(in, entry, big);
                case 330 -> found[2] = numbers(in, entry, big);
                default -> {}
            }
        }
        for (int i = 0; i < found[0].length && !preview; i++) {
            coded.write(in.array(), (int) found[0][i], (int) found[1][i]);
        }
        for (long below : found[2]) {
            coded(in, (int) below, big, coded);
        }
        return big ? in.getLong(start + count * size) : in.getInt(start + count * size);
    }

    private static long[] numbers(ByteBuffer in, int entry, boolean big) {
        int type = in.getShort(entry + 2);
        long[] numbers = new long[big ? (int) in.getLong(entry + 4) : in.getInt(entry + 4)];
        int size = type == 3 ? 2 : type == 4 ? 4 : 8;
        int inline = big ? 8 : 4;
        int at = entry + (big ? 12 : 8);
        if (numbers.length * size > inline) {
            at = big ? (int) in.getLong(at) : in.getInt(at);
        }
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = switch (size) {
                case 2 -> in.getShort(at + 2 * i);
                case 4 -> in.getInt(at + 4 * i);
                default -> in.getLong(at + 8 * i);
            };
        }
        return numbers;
    }
}
