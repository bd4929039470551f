package dev.lethe.metadata.svg;

import dev.lethe.Finding.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What elements and attributes that never stay tell about, by their public names. It names, it never decides. */
final class EditorNames {
    private static final Map<String, Kind> WORDS = Map.ofEntries(
            Map.entry("creator", Kind.PERSON),
            Map.entry("contributor", Kind.PERSON),
            Map.entry("publisher", Kind.PERSON),
            Map.entry("author", Kind.PERSON),
            Map.entry("rights", Kind.PERSON),
            Map.entry("owner", Kind.PERSON),
            Map.entry("date", Kind.TIME),
            Map.entry("CreateDate", Kind.TIME),
            Map.entry("ModifyDate", Kind.TIME),
            Map.entry("MetadataDate", Kind.TIME),
            Map.entry("when", Kind.TIME),
            Map.entry("CreatorTool", Kind.SOFTWARE),
            Map.entry("softwareAgent", Kind.SOFTWARE),
            Map.entry("version", Kind.SOFTWARE),
            Map.entry("output_extension", Kind.SOFTWARE),
            Map.entry("DocumentID", Kind.SERIAL_NUMBER),
            Map.entry("OriginalDocumentID", Kind.SERIAL_NUMBER),
            Map.entry("InstanceID", Kind.SERIAL_NUMBER),
            Map.entry("documentID", Kind.SERIAL_NUMBER),
            Map.entry("instanceID", Kind.SERIAL_NUMBER),
            Map.entry("originalDocumentID", Kind.SERIAL_NUMBER),
            Map.entry("History", Kind.EDIT_HISTORY),
            Map.entry("DerivedFrom", Kind.EDIT_HISTORY),
            Map.entry("source", Kind.EDIT_HISTORY),
            Map.entry("coverage", Kind.LOCATION),
            Map.entry("GPSLatitude", Kind.LOCATION),
            Map.entry("GPSLongitude", Kind.LOCATION),
            Map.entry("City", Kind.LOCATION),
            Map.entry("Country", Kind.LOCATION),
            Map.entry("State", Kind.LOCATION),
            Map.entry("title", Kind.TEXT),
            Map.entry("desc", Kind.TEXT),
            Map.entry("description", Kind.TEXT),
            Map.entry("subject", Kind.TEXT),
            Map.entry("label", Kind.TEXT),
            Map.entry("docname", Kind.TEXT),
            Map.entry("docbase", Kind.TEXT),
            Map.entry("absref", Kind.TEXT),
            Map.entry("export-filename", Kind.TEXT),
            Map.entry("aria-label", Kind.TEXT),
            Map.entry("aria-description", Kind.TEXT),
            Map.entry("alt", Kind.TEXT),
            Map.entry("Thumbnails", Kind.HIDDEN_PICTURE),
            Map.entry("manifest", Kind.PROVENANCE),
            Map.entry("format", Kind.TECHNICAL),
            Map.entry("type", Kind.TECHNICAL),
            Map.entry("license", Kind.TECHNICAL),
            Map.entry("permits", Kind.TECHNICAL),
            Map.entry("requires", Kind.TECHNICAL));

    private EditorNames() {}

    /** The kind of an element or attribute of a well-known local name. */
    static Optional<Kind> kind(String name) {
        return Optional.ofNullable(WORDS.get(name));
    }

    /** The kind of an element that is left out with all it holds. */
    static Kind ofElement(String namespace, String name) {
        if (isProvenance(namespace)) {
            return Kind.PROVENANCE;
        } else if (!namespace.equals(SvgElements.SVG)) {
            return kindOf(namespace);
        }
        return switch (name) {
            case "title", "desc" -> Kind.TEXT;
            case "metadata" -> Kind.TECHNICAL;
            default -> Kind.UNKNOWN_DATA;
        };
    }

    /** What to call an element that is left out: its name only where SVG defines it. */
    static String titleOf(String namespace, String name) {
        if (namespace.equals(SvgElements.SVG)) {
            return switch (name) {
                case "title", "desc", "metadata", "script", "foreignObject", "font", "cursor", "view" -> name;
                default -> "element that is not drawn";
            };
        }
        return isEditor(namespace) ? "editor data" : "foreign data";
    }

    /** The kind of what a namespace's attributes and elements are, where their names tell nothing more. */
    static Kind kindOf(String namespace) {
        return isEditor(namespace) ? Kind.TECHNICAL : Kind.UNKNOWN_DATA;
    }

    /** Whether this is the namespace of signed statements of origin. */
    static boolean isProvenance(String namespace) {
        return namespace.startsWith("http://c2pa.org/") || namespace.startsWith("https://c2pa.org/");
    }

    /** Whether this is the namespace of a drawing program or of a metadata vocabulary. */
    static boolean isEditor(String namespace) {
        String lower = namespace.toLowerCase(Locale.ROOT);
        for (String word : new String[] {
            "inkscape",
            "sodipodi",
            "adobe",
            "sketch",
            "figma",
            "corel",
            "serif",
            "boxy",
            "vectornator",
            "svgjs",
            "krita",
            "creativecommons",
            "purl.org",
            "rdf",
            "web.resource.org",
            "iptc",
            "affinity",
            "openoffice",
            "libreoffice",
            "microsoft",
            "w3.org/1999/xlink"
        }) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
