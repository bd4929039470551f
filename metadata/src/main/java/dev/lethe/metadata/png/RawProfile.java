package dev.lethe.metadata.png;

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
        boolean may = kind.equals("exif") || kind.equals("app1");
        return may && (kind.equals("exif") || signed()) ? Optional.of(withoutSignature(block)) : Optional.empty();
    }

    private boolean signed() {
        return withoutSignature(block).length < block.length;
    }

    /** A block without the six bytes that stand before it in JPEG files; some writers leave them in. */
    static byte[] withoutSignature(byte[] block) {
        boolean signed = block.length >= EXIF.length && Arrays.equals(block, 0, EXIF.length, EXIF, 0, EXIF.length);
        return signed ? Arrays.copyOfRange(block, EXIF.length, block.length) : block;
    }
}
