package dev.lethe.encoding.png;

import java.nio.charset.StandardCharsets;

/**
 * Where a chunk lies in the file (W3C PNG, 5.3).
 *
 * @param type its four letters as a number
 * @param offset of its length field
 * @param length of its data
 */
public record PngChunk(int type, long offset, long length) {
    /** Bytes around the data: length, type and checksum. */
    public static final int OVERHEAD = 12;

    /** Image header. */
    public static final int IHDR = type("IHDR");
    /** Palette. */
    public static final int PLTE = type("PLTE");
    /** Transparency of a palette or of one colour. */
    public static final int TRNS = type("tRNS");
    /** Colour profile. */
    public static final int ICCP = type("iCCP");
    /** Coding-independent code points of the colour space. */
    public static final int CICP = type("cICP");
    /** Image data. */
    public static final int IDAT = type("IDAT");
    /** Image end. */
    public static final int IEND = type("IEND");
    /** Animation: frames and how often they are shown. */
    public static final int ACTL = type("acTL");
    /** Frame of an animation: size, place and time. */
    public static final int FCTL = type("fcTL");
    /** Frame data. */
    public static final int FDAT = type("fdAT");

    /** Four letters as a number. */
    public static int type(String letters) {
        byte[] bytes = letters.getBytes(StandardCharsets.US_ASCII);
        return bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
    }

    /** Offset of the data. */
    public long dataOffset() {
        return offset + 8;
    }

    /** Offset of what follows. */
    public long end() {
        return offset + OVERHEAD + length;
    }
}
