package dev.lethe.examples.photos;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;

/** Assembles a PNG file chunk by chunk, still or animated. */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final ByteWriter out = ByteWriter.bigEndian().bytes(SIGNATURE);
    private int sequence;

    PngFile(int width, int height, boolean alpha) {
        ByteWriter header = ByteWriter.bigEndian().u32(width).u32(height);
        chunk("IHDR", header.u8(8).u8(alpha ? 6 : 2).u8(0).u8(0).u8(0).toByteArray());
    }

    /** Starts a file for this picture, with an alpha channel if the picture has one. */
    static PngFile of(BufferedImage picture) {
        return new PngFile(
                picture.getWidth(), picture.getHeight(), picture.getColorModel().hasAlpha());
    }

    PngFile text(String keyword, String value) {
        return chunk(
                "tEXt", ByteWriter.bigEndian().text(keyword).u8(0).text(value).toByteArray());
    }

    PngFile compressedText(String keyword, String value) {
        ByteWriter data = ByteWriter.bigEndian().text(keyword).u8(0).u8(0);
        return chunk("zTXt", data.bytes(PngPixels.deflate(latin1(value))).toByteArray());
    }

    PngFile internationalText(String keyword, String language, String value) {
        ByteWriter data = ByteWriter.bigEndian().text(keyword).u8(0).u8(0).u8(0);
        return chunk("iTXt", data.text(language).u8(0).u8(0).utf8(value).toByteArray());
    }

    PngFile compressedInternationalText(String keyword, String language, String value) {
        ByteWriter data = ByteWriter.bigEndian()
                .text(keyword)
                .u8(0)
                .u8(1)
                .u8(0)
                .text(language)
                .u8(0)
                .u8(0);
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return chunk("iTXt", data.bytes(PngPixels.deflate(utf8)).toByteArray());
    }

    /** Adds a block of metadata in hexadecimal digits, the way ImageMagick keeps it in a PNG file. */
    PngFile rawProfile(String kind, byte[] profile) {
        String digits = HexFormat.of().formatHex(profile).replaceAll("(.{72})", "$1\n");
        return compressedText(
                "Raw profile type " + kind,
                String.format(Locale.ROOT, "\n%s\n%8d\n%s\n", kind, profile.length, digits));
    }

    PngFile xmp(byte[] packet) {
        return internationalText("XML:com.adobe.xmp", "", new String(packet, StandardCharsets.UTF_8));
    }

    PngFile exif(byte[] tiff) {
        return chunk("eXIf", tiff);
    }

    PngFile icc(String name, byte[] profile) {
        ByteWriter data = ByteWriter.bigEndian().text(name).u8(0).u8(0);
        return chunk("iCCP", data.bytes(PngPixels.deflate(profile)).toByteArray());
    }

    PngFile time(int year, int month, int day, int hour, int minute, int second) {
        ByteWriter data = ByteWriter.bigEndian().u16(year).u8(month).u8(day);
        return chunk("tIME", data.u8(hour).u8(minute).u8(second).toByteArray());
    }

    PngFile density(int pixelsPerMetre) {
        ByteWriter data = ByteWriter.bigEndian().u32(pixelsPerMetre).u32(pixelsPerMetre);
        return chunk("pHYs", data.u8(1).toByteArray());
    }

    /** Adds the pixels of a still picture, or of the first frame of an animation. */
    PngFile pixels(BufferedImage picture) {
        return chunk("IDAT", PngPixels.encode(picture));
    }

    /** Announces an animation that is played for ever. */
    PngFile animation(int frames) {
        return chunk("acTL", ByteWriter.bigEndian().u32(frames).u32(0).toByteArray());
    }

    /** Announces the next frame; the first one's pixels follow as a still picture's do. */
    PngFile frame(BufferedImage picture, int milliseconds) {
        ByteWriter control = ByteWriter.bigEndian().u32(sequence++);
        control.u32(picture.getWidth()).u32(picture.getHeight()).u32(0).u32(0);
        return chunk("fcTL", control.u16(milliseconds).u16(1000).u8(0).u8(0).toByteArray());
    }

    /** Adds the pixels of a later frame. */
    PngFile framePixels(BufferedImage picture) {
        ByteWriter data = ByteWriter.bigEndian().u32(sequence++);
        return chunk("fdAT", data.bytes(PngPixels.encode(picture)).toByteArray());
    }

    /** Adds any chunk, for example a program's own. */
    PngFile chunk(String type, byte[] data) {
        byte[] name = latin1(type);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.u32(data.length).bytes(name).bytes(data).u32(crc.getValue());
        return this;
    }

    /** Closes the file. */
    byte[] toBytes() {
        return chunk("IEND", new byte[0]).out.toByteArray();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
