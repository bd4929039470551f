package dev.lethe.metadata.heif;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.HiddenPicture;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.Sensitive;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.metadata.naming.TrailingData;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Tells what was left out, in fixed words. */
final class HeifFindings {
    private static final int LONGEST_VALUE = 500;

    private final FindingCollector found;
    private final String format;
    private final MetadataPolicy policy;

    HeifFindings(FindingCollector found, ImageFormat format, MetadataPolicy policy) {
        this.found = found;
        this.format = format.name();
        this.policy = policy;
    }

    /** A structure, by where it was and what it is. */
    void structure(Kind kind, String where, String what, long bytes) {
        found.add(Finding.of(kind, format + " " + where, what, bytes));
    }

    /** A field with its value; none if it is empty. */
    void text(Kind kind, String where, String what, String value) {
        if (!value.isEmpty()) {
            String shown = value.substring(0, Math.min(value.length(), LONGEST_VALUE));
            found.add(Finding.of(kind, format + " " + where, what, shown));
        }
    }

    /** A picture within the picture. */
    void hidden(String what, long bytes, Optional<byte[]> content) {
        hidden(what, bytes, content, -1);
    }

    /** A picture within the picture that begins at an offset of the file, or at no single one if that is negative. */
    void hidden(String what, long bytes, Optional<byte[]> content, long start) {
        String carrier = format + " " + what;
        HiddenPicture picture = new HiddenPicture(carrier, bytes, content.map(Sensitive::of));
        found.add(start < 0 ? picture : picture.at(start));
        found.add(Finding.of(Kind.HIDDEN_PICTURE, carrier, what, bytes));
    }

    void exif(byte[] block) {
        MetadataNames.exif(block, format + " Exif", found);
    }

    void xmp(byte[] packet) {
        MetadataNames.xmp(packet, format + " XMP", found);
    }

    /**
     * A signed statement of origin.
     *
     * @throws UnsupportedFormatException if the policy has such files refused
     */
    void provenance(String where, long bytes) throws UnsupportedFormatException {
        if (policy.refusesProvenance()) {
            throw new UnsupportedFormatException(format + " holds a signed statement of origin (C2PA), which cleaning"
                    + " would break; it was refused as the policy asks");
        }
        structure(Kind.PROVENANCE, where, "C2PA or JUMBF", bytes);
    }

    /** A property that was not kept. */
    void droppedProperty(String type, byte[] payload) {
        switch (type) {
            case "colr" -> droppedColor(payload);
            case "crtt", "mdft" -> structure(Kind.TIME, "property " + type, "time", payload.length);
            case "udes", "altt" -> structure(Kind.TEXT, "property " + type, "description", payload.length);
            case "irot", "imir", "pasp", "clli", "mdcv", "cclv", "amve", "ndwt" ->
                structure(Kind.TECHNICAL, "property " + type, "how to display", payload.length);
            default -> structure(Kind.UNKNOWN_DATA, "property", "unknown property", payload.length);
        }
    }

    private void droppedColor(byte[] payload) {
        if (ColorBox.isProfile(payload)) {
            MetadataNames.icc(ColorBox.icc(payload), format + " ICC profile", found);
        } else {
            structure(Kind.UNKNOWN_DATA, "property colr", "unknown colour box", payload.length);
        }
    }

    /** A colour box that was rebuilt. */
    void changedColor(byte[] before, byte[] after) {
        if (ColorBox.isProfile(before)) {
            if (!Arrays.equals(before, after)) {
                droppedColor(before);
            }
        } else if (before.length > after.length) {
            excess(before.length - (long) after.length);
        }
    }

    /** Bytes of a known structure that are not part of its content. */
    void excess(long bytes) {
        structure(Kind.UNKNOWN_DATA, "property", "bytes behind its content", bytes);
    }

    /** Everything from the cursor to the end of the file. */
    void trailing(ByteCursor cursor) throws IOException {
        TrailingData.name(cursor, found);
    }

    /** A repair, in fixed words. */
    void note(String remark) {
        found.note(remark);
    }
}
