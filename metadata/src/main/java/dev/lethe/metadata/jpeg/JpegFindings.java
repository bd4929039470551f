package dev.lethe.metadata.jpeg;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.Sensitive;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.naming.BarePixels;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Tells what segments that are left out gave away. */
final class JpegFindings {
    private static final int LONGEST_VALUE = 500;

    private final FindingCollector found;
    private byte[] index = new byte[0];
    private long indexStart;

    JpegFindings(FindingCollector found) {
        this.found = found;
    }

    /** A segment that was not copied. */
    void dropped(int marker, JpegSegments segment, byte[] payload) {
        byte[] content = Arrays.copyOfRange(payload, segment.signatureLength(), payload.length);
        switch (segment) {
            case EXIF -> MetadataNames.exif(JpegPreamble.exifBlock(payload), "EXIF", found);
            case XMP -> MetadataNames.xmp(content, "XMP", found);
            case PHOTOSHOP -> MetadataNames.photoshop(content, "Photoshop", found);
            case EXTENDED_XMP -> structure(Kind.TEXT, "XMP", "part of an extended packet", payload);
            case JUMBF -> structure(Kind.PROVENANCE, "JPEG APP11", "JUMBF box", payload);
            case JFXX -> hidden("JFXX", content.length, jfxxThumbnail(content));
            case FLASHPIX -> structure(Kind.HIDDEN_PICTURE, "FlashPix", "part of an embedded file", payload);
            case DUCKY -> structure(Kind.EDIT_HISTORY, "Ducky", "Save for Web settings", payload);
            case COMMENT -> found.add(Finding.of(Kind.TEXT, "JPEG comment", "text", text(payload)));
            default -> structure(Kind.UNKNOWN_DATA, name(marker), "unknown segment", payload);
        }
    }

    private static String name(int marker) {
        return marker >= 0xE0 && marker <= 0xEF
                ? "JPEG APP" + (marker - 0xE0)
                : "JPEG marker " + Integer.toHexString(marker).toUpperCase(Locale.ROOT);
    }

    private void structure(Kind kind, String carrier, String what, byte[] payload) {
        found.add(Finding.of(kind, carrier, what, payload.length + 4L));
    }

    private static String text(byte[] payload) {
        return new String(payload, 0, Math.min(payload.length, LONGEST_VALUE), StandardCharsets.UTF_8);
    }

    private void hidden(String carrier, long bytes, byte[] content) {
        found.add(new HiddenPicture(carrier, bytes, Optional.of(Sensitive.of(content))));
        found.add(Finding.of(Kind.HIDDEN_PICTURE, carrier, "thumbnail", bytes));
    }

    /** The thumbnail as a file: a JPEG, or pixels with a palette or without (JFIF 1.02, JFIF extension). */
    private static byte[] jfxxThumbnail(byte[] content) {
        int code = content.length > 3 ? content[0] : 0;
        int width = code == 0 ? 0 : content[1] & 0xFF;
        int height = code == 0 ? 0 : content[2] & 0xFF;
        return switch (code) {
            case 0x10 -> Arrays.copyOfRange(content, 1, content.length);
            case 0x11 -> BarePixels.indexed(width, height, content, 3, 3 + 768).orElse(content);
            case 0x13 -> BarePixels.rgb(width, height, content, 3).orElse(content);
            default -> content;
        };
    }

    /** The thumbnail that a JFIF segment can hold behind its fourteen bytes. */
    void jfifThumbnail(byte[] payload) {
        if (payload.length > 14) {
            byte[] pixels = Arrays.copyOfRange(payload, 14, payload.length);
            int width = payload[12] & 0xFF;
            int height = payload[13] & 0xFF;
            hidden(
                    "JFIF",
                    pixels.length,
                    BarePixels.rgb(width, height, pixels, 0).orElse(pixels));
        }
    }

    /** A colour profile, by what it tells besides the colour. */
    void icc(byte[] profile) {
        MetadataNames.icc(profile, "ICC profile", found);
    }

    /** Bytes of a known segment behind its defined content. */
    void excess(long bytes) {
        found.add(Finding.of(Kind.UNKNOWN_DATA, "JPEG segment", "bytes behind its content", bytes));
    }

    /** Bytes between segments. */
    void stray(long bytes) {
        if (bytes > 0) {
            found.add(Finding.of(Kind.UNKNOWN_DATA, "between segments", "stray bytes", bytes));
        }
    }

    /** An index of pictures after the end, that begins at an offset of the file. */
    void index(byte[] payload, long start) {
        structure(Kind.HIDDEN_PICTURE, "MPF", "index of pictures after the end", payload);
        int signature = JpegSegments.MPF.signatureLength();
        if (index.length == 0 && payload.length > signature) {
            index = Arrays.copyOfRange(payload, signature, payload.length);
            indexStart = start + signature;
        }
    }

    /** Everything from here to the end of the input. */
    void trailing(ByteCursor cursor) throws IOException {
        new TrailingPictures(cursor, found).report(index, indexStart);
    }

    /** A repair, in fixed words. */
    void note(String remark) {
        found.note(remark);
    }
}
