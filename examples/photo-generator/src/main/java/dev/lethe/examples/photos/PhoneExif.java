package dev.lethe.examples.photos;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds the Exif block of the invented phone: device, owner, lens, place, maker note, thumbnail. */
final class PhoneExif {

    private static final ByteOrder ORDER = ByteOrder.BIG_ENDIAN;

    private PhoneExif() {}

    /** Gives the block; an empty thumbnail is left out. */
    static byte[] of(Shot shot, byte[] thumbnail) {
        Ifd main = new Ifd(ORDER)
                .ascii(0x010E, shot.comment())
                .ascii(0x010F, Facts.MAKE)
                .ascii(0x0110, Facts.MODEL)
                .shorts(0x0112, shot.orientation())
                .rationals(0x011A, 72, 1)
                .rationals(0x011B, 72, 1)
                .shorts(0x0128, 2)
                .ascii(0x0131, Facts.CAMERA_SOFTWARE)
                .ascii(0x0132, shot.exifDate())
                .ascii(0x013B, Facts.OWNER)
                .ascii(0x013C, Facts.HOST)
                .shorts(0x0213, 1)
                .ascii(0x8298, Facts.COPYRIGHT)
                .child(0x8769, exposure(shot))
                .child(0x8825, position(shot));
        return TiffBlock.of(ORDER, main, thumbnailDirectory(shot, thumbnail));
    }

    private static Ifd exposure(Shot shot) {
        return new Ifd(ORDER)
                .rationals(0x829A, 1, 125)
                .rationals(0x829D, 17, 10)
                .shorts(0x8822, 2)
                .shorts(0x8827, 64)
                .undefined(0x9000, ascii("0232"))
                .ascii(0x9003, shot.exifDate())
                .ascii(0x9004, shot.exifDate())
                .ascii(0x9010, "+02:00")
                .ascii(0x9011, "+02:00")
                .ascii(0x9012, "+02:00")
                .undefined(0x9101, new byte[] {1, 2, 3, 0})
                .signedRationals(0x9201, 6966, 1000)
                .rationals(0x9202, 1531, 1000)
                .signedRationals(0x9203, 7124, 1000)
                .signedRationals(0x9204, 0, 1)
                .rationals(0x9206, 41, 10)
                .shorts(0x9207, 5)
                .shorts(0x9209, 16)
                .rationals(0x920A, 681, 100)
                .undefined(0x927C, makerNote())
                .undefined(0x9286, ascii("ASCII\0\0\0" + shot.comment()))
                .ascii(0x9290, "427")
                .ascii(0x9291, "427")
                .ascii(0x9292, "427")
                .undefined(0xA000, ascii("0100"))
                .shorts(0xA001, 0xFFFF)
                .longs(0xA002, shot.width())
                .longs(0xA003, shot.height())
                .child(0xA005, new Ifd(ORDER).ascii(1, "R98").undefined(2, ascii("0100")))
                .undefined(0xA301, new byte[] {1})
                .shorts(0xA402, 0)
                .shorts(0xA403, 0)
                .shorts(0xA405, 27)
                .shorts(0xA406, 0)
                .ascii(0xA420, Facts.IMAGE_ID)
                .ascii(0xA430, Facts.OWNER)
                .ascii(0xA431, Facts.BODY_SERIAL)
                .rationals(0xA432, 681, 100, 681, 100, 17, 10, 17, 10)
                .ascii(0xA433, Facts.MAKE)
                .ascii(0xA434, Facts.MODEL + " back camera 6.81mm f/1.7")
                .ascii(0xA435, Facts.LENS_SERIAL);
    }

    private static Ifd position(Shot shot) {
        Shot.Place place = shot.place();
        LocalTime greenwich = LocalTime.parse(shot.time()).minusHours(2);
        return new Ifd(ORDER)
                .bytes(0, 2, 3, 0, 0)
                .ascii(1, place.latitude() < 0 ? "S" : "N")
                .rationals(2, degrees(place.latitude()))
                .ascii(3, place.longitude() < 0 ? "W" : "E")
                .rationals(4, degrees(place.longitude()))
                .bytes(5, place.altitude() < 0 ? 1 : 0)
                .rationals(6, Math.round(Math.abs(place.altitude()) * 100), 100)
                .rationals(7, greenwich.getHour(), 1, greenwich.getMinute(), 1, greenwich.getSecond(), 1)
                .ascii(0x0C, "K")
                .rationals(0x0D, 4, 10)
                .ascii(0x10, "T")
                .rationals(0x11, Math.round(place.direction() * 100), 100)
                .ascii(0x12, "WGS-84")
                .undefined(0x1B, ascii("ASCII\0\0\0GPS"))
                .ascii(0x1D, shot.date().replace('-', ':'))
                .rationals(0x1F, 47, 10);
    }

    /** Gives degrees, minutes and seconds as three fractions. */
    private static long[] degrees(double value) {
        long hundredths = Math.round(Math.abs(value) * 360_000);
        return new long[] {hundredths / 360_000, 1, hundredths / 6000 % 60, 1, hundredths % 6000, 100};
    }

    private static Ifd thumbnailDirectory(Shot shot, byte[] thumbnail) {
        Ifd directory = new Ifd(ORDER);
        if (thumbnail.length > 0) {
            directory.shorts(0x0103, 6).shorts(0x0112, shot.orientation()).thumbnail(thumbnail);
            directory.rationals(0x011A, 72, 1).rationals(0x011B, 72, 1).shorts(0x0128, 2);
        }
        return directory;
    }

    /** Gives a vendor block in a form of its own: a name, a version and numbered texts. */
    private static byte[] makerNote() {
        Map<Integer, String> texts = new LinkedHashMap<>();
        texts.put(1, "ISN=" + Facts.BODY_SERIAL + "-A");
        texts.put(2, "SHUTTER=18231");
        texts.put(3, "WIFI=" + Facts.WIFI + ";02:00:5e:10:00:42");
        texts.put(4, "ACCOUNT=" + Facts.OWNER_MAIL);
        texts.put(5, "ACCEL=-0.013,0.998,0.042");
        texts.put(6, "BATTERY=81;TEMP=31.5");
        ByteWriter out = ByteWriter.bigEndian().text("LUMORA\0").u8(2).u16(texts.size());
        texts.forEach((id, text) -> out.u16(id).u16(text.length()).text(text));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
