package dev.lethe.metadata.naming;

import com.drew.metadata.Metadata;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.spi.FindingCollector;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names what an XMP packet tells. Property names of well-known schemas are shown; those of others could themselves be
 * private and are not.
 */
final class XmpNames {
    private static final int LONGEST_VALUE = 500;
    private static final int MOST_PROPERTIES = 2000;
    private static final Set<String> PUBLIC_PREFIXES = Set.of(
            "dc:",
            "xmp:",
            "xmpMM:",
            "xmpRights:",
            "xmpBJ:",
            "xmpTPg:",
            "xmpDM:",
            "exif:",
            "exifEX:",
            "tiff:",
            "photoshop:",
            "aux:",
            "crs:",
            "Iptc4xmpCore:",
            "Iptc4xmpExt:",
            "pdf:",
            "GCamera:",
            "GPano:",
            "stEvt:",
            "stRef:",
            "GDepth:",
            "GImage:",
            "Container:",
            "Item:",
            "apple-fi:",
            "mwg-rs:",
            "MP:",
            "plus:",
            "xml:");

    private static final Pattern INDEX = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern QUALIFIER = Pattern.compile("/\\?");

    private XmpNames() {}

    static void name(byte[] packet, String carrier, FindingCollector found) {
        if (hasDocumentType(packet)) {
            found.note("an XMP packet with a document type was not parsed; it is removed as a whole");
            whole(packet, carrier, found);
            return;
        }
        int named = 0;
        try {
            Metadata metadata = new Metadata();
            new XmpReader().extract(packet, metadata, null);
            for (XmpDirectory directory : metadata.getDirectoriesOfType(XmpDirectory.class)) {
                for (Map.Entry<String, String> property :
                        directory.getXmpProperties().entrySet()) {
                    if (named++ < MOST_PROPERTIES) {
                        add(property.getKey(), property.getValue(), carrier, found);
                    }
                }
            }
        } catch (RuntimeException | StackOverflowError e) {
            found.note("an XMP packet could not be parsed; it is removed as a whole");
        }
        if (named == 0) {
            whole(packet, carrier, found);
        }
    }

    /** Whether a packet brings a document type, which no XMP needs and which can make parsers read other files. */
    static boolean hasDocumentType(byte[] packet) {
        String latin = new String(packet, StandardCharsets.ISO_8859_1).replace("\0", "");
        return latin.contains("<!DOCTYPE") || latin.contains("<!ENTITY");
    }

    private static void whole(byte[] packet, String carrier, FindingCollector found) {
        found.add(Finding.of(Kind.TEXT, carrier, "XMP packet", packet.length));
    }

    private static void add(String path, String value, String carrier, FindingCollector found) {
        String shown = PUBLIC_PREFIXES.stream().anyMatch(path::startsWith)
                ? QUALIFIER.matcher(INDEX.matcher(path).replaceAll("")).replaceAll("/")
                : "property of another schema";
        found.add(Finding.of(
                kind(path.toLowerCase(Locale.ROOT)),
                carrier,
                shown,
                value.substring(0, Math.min(value.length(), LONGEST_VALUE))));
    }

    /** The kind of a property by words in its lower-case path; the first that fits wins. */
    private static Kind kind(String path) {
        if (has(
                path,
                "gps",
                "city",
                "country",
                "location",
                "photoshop:state",
                "latitude",
                "longitude",
                "provincestate")) {
            return Kind.LOCATION;
        } else if (has(path, "thumbnail", "gdepth", "gimage", "gainmap")) {
            return Kind.HIDDEN_PICTURE;
        } else if (has(path, "history", "derivedfrom", "ingredients", "crs:", "pantry")) {
            return Kind.EDIT_HISTORY;
        } else if (has(
                path, "serial", "documentid", "instanceid", "uniqueid", "versionid", "guid", "contentidentifier")) {
            return Kind.SERIAL_NUMBER;
        } else if (has(path, "creatortool", "software", "toolkit", "producer")) {
            return Kind.SOFTWARE;
        } else if (has(path, "creator", "author", "owner", "rights", "person", "mwg-rs", "credit", "usage")
                || path.startsWith("mp:")) {
            return Kind.PERSON;
        } else if (has(path, "date", "time")) {
            return Kind.TIME;
        } else if (has(path, "make", "model", "lens", "aux:", "exif:", "exifex:")) {
            return Kind.DEVICE;
        } else if (has(path, "tiff:", "format", "colormode", "icc")) {
            return Kind.TECHNICAL;
        }
        return Kind.TEXT;
    }

    private static boolean has(String path, String... words) {
        for (String word : words) {
            if (path.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
