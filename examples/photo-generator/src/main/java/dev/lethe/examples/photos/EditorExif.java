package dev.lethe.examples.photos;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Builds the shorter Exif block of a desktop editor, in the other byte order and with Windows' XP tags. */
final class EditorExif {

    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private EditorExif() {}

    static byte[] of(String title, String date, int width, int height) {
        Ifd details = new Ifd(ORDER)
                .undefined(0x9000, "0231".getBytes(StandardCharsets.US_ASCII))
                .ascii(0x9003, date)
                .ascii(0x9011, "+02:00")
                .undefined(0x9286, unicode(title))
                .shorts(0xA001, 1)
                .longs(0xA002, width)
                .longs(0xA003, height)
                .ascii(0xA420, Facts.IMAGE_ID)
                .ascii(0xA430, Facts.OWNER)
                .ascii(0xA431, Facts.BODY_SERIAL);
        Ifd main = new Ifd(ORDER)
                .ascii(0x000B, Facts.EDITOR)
                .ascii(0x010D, Facts.FOLDER + "originals")
                .ascii(0x010E, title)
                .shorts(0x0112, 1)
                .ascii(0x0131, Facts.EDITOR)
                .ascii(0x0132, date)
                .ascii(0x013B, Facts.OWNER)
                .ascii(0x013C, Facts.HOST)
                .shorts(0x4746, 4)
                .ascii(0x8298, Facts.COPYRIGHT)
                .windowsText(0x9C9B, title)
                .windowsText(0x9C9C, "Do not share: taken at " + Facts.FRIEND + "'s home")
                .windowsText(0x9C9D, Facts.OWNER)
                .windowsText(0x9C9E, "private;home;" + Facts.FRIEND)
                .child(0x8769, details);
        return TiffBlock.of(ORDER, main, new Ifd(ORDER));
    }

    private static byte[] unicode(String text) {
        ByteWriter out = ByteWriter.littleEndian().text("UNICODE\0");
        return out.bytes(text.getBytes(StandardCharsets.UTF_16LE)).toByteArray();
    }
}
