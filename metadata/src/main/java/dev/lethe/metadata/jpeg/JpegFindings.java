package dev.lethe.metadata.jpeg;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.Sensitive;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Tells what segments that are left out gave away. */
final class JpegFindings {
    private static final int LARGEST_HELD = 1 << 20;
    private static final int LONGEST_VALUE = 500;

    private final FindingCollector found;

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
            case JFXX -> hidden("JFXX", content);
            case MPF -> structure(Kind.HIDDEN_PICTURE, "MPF", "index of pictures after the end", payload);
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

    private void hidden(String carrier, byte[] content) {
        found.add(new HiddenPicture(carrier, content.length, Optional.of(Sensitive.of(content))));
        found.add(Finding.of(Kind.HIDDEN_PICTURE, carrier, "thumbnail", content.length));
    }

    /** The thumbnail that a JFIF segment can hold behind its fourteen bytes. */
    void jfifThumbnail(byte[] payload) {
        if (payload.length > 14) {
            hidden("JFIF", Arrays.copyOfRange(payload, 14, payload.length));
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

    /** Everything from here to the end of the input. */
    void trailing(ByteCursor cursor) throws IOException {
        long bytes = cursor.remaining();
        if (bytes == 0) {
            return;
        }
        long start = cursor.position();
        byte[] head = cursor.bytes(Math.min(12, bytes));
        cursor.seek(start);
        String what = what(head);
        found.add(Finding.of(Kind.TRAILING_DATA, "after the end", what, bytes));
        if (!what.equals("data")) {
            Optional<Sensitive<byte[]>> content =
                    bytes <= LARGEST_HELD ? Optional.of(Sensitive.of(cursor.bytes(bytes))) : Optional.empty();
            found.add(new HiddenPicture("after the end", bytes, content));
            found.add(Finding.of(Kind.HIDDEN_PICTURE, "after the end", what, bytes));
        }
    }

    private static String what(byte[] head) {
        if (head.length >= 3 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xD8) {
            return "second picture";
        }
        boolean film = head.length >= 8 && new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
        return film ? "film" : "data";
    }

    /** A repair, in fixed words. */
    void note(String remark) {
        found.note(remark);
    }
}
