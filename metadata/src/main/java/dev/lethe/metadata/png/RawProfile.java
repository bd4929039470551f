package dev.lethe.metadata.png;

import dev.lethe.metadata.naming.CopyrightNotice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A metadata block written as hexadecimal text, as ImageMagick and others did before eXIf existed: a line with the
 * block's name, one with its length, then the digits.
 *
 * @param kind what the keyword says that it is, lower case: exif, app1, iptc, 8bim, xmp, icc, icm
 * @param block the block
 */
record RawProfile(String kind, byte[] block) {
    private static final String PREFIX = "raw profile type ";
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RESOURCE = "8BIM".getBytes(StandardCharsets.US_ASCII);

    static boolean isKeyword(String keyword) {
        return keyword.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    static RawProfile of(String keyword, byte[] text) {
        int at = line(text, text.length > 0 && text[0] == '\n' ? 1 : 0);
        int digits = line(text, at);
        ByteArrayOutputStream block = new ByteArrayOutputStream((text.length - digits) / 2 + 1);
        int high = -1;
        for (int i = digits; i < text.length; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit >= 0 && high >= 0) {
                block.write(high << 4 | digit);
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            }
        }
        String kind =
                keyword.substring(PREFIX.length()).toLowerCase(Locale.ROOT).strip();
        return new RawProfile(kind, block.toByteArray());
    }

    /** Where the line after this one starts. */
    private static int line(byte[] text, int from) {
        int i = from;
        while (i < text.length && text[i] != '\n') {
            i++;
        }
        return Math.min(text.length, i + 1);
    }

    /** The EXIF block in it, starting with the TIFF header. */
    Optional<byte[]> exif() {
        boolean may = kind.equals("exif") || kind.equals("app1") && starts(block, EXIF);
        return may ? Optional.of(withoutSignature(block)) : Optional.empty();
    }

    /** The XMP packet in it. */
    Optional<byte[]> xmp() {
        if (starts(block, XMP)) {
            return Optional.of(Arrays.copyOfRange(block, XMP.length, block.length));
        }
        return kind.equals("xmp") ? Optional.of(block) : Optional.empty();
    }

    /** Whether it holds Photoshop's image resources, with IPTC records among them. */
    boolean isPhotoshop() {
        return starts(block, RESOURCE);
    }

    /** The copyright notice that XMP or IPTC in it tell. */
    Optional<String> copyright() {
        if (isPhotoshop()) {
            return CopyrightNotice.inPhotoshop(block);
        }
        return kind.equals("iptc") ? CopyrightNotice.inIptc(block) : xmp().flatMap(CopyrightNotice::inXmp);
    }

    /** A block without the six bytes that stand before it in JPEG files; some writers leave them in. */
    static byte[] withoutSignature(byte[] block) {
        return starts(block, EXIF) ? Arrays.copyOfRange(block, EXIF.length, block.length) : block;
    }

    private static boolean starts(byte[] block, byte[] start) {
        return block.length >= start.length && Arrays.equals(block, 0, start.length, start, 0, start.length);
    }
}
