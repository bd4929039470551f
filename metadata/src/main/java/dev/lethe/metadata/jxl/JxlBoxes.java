package dev.lethe.metadata.jxl;

import dev.lethe.Finding.Kind;
import dev.lethe.Role;
import java.util.Map;

/** What each box of a JPEG XL file is for (ISO/IEC 18181-2): the whole privacy rule of the format. */
final class JxlBoxes {
    private static final Map<String, Role> ROLES = Map.of(
            "JXL ", Role.DECODING,
            "ftyp", Role.DECODING,
            "jxll", Role.DECODING,
            "jxlc", Role.DECODING,
            "jxlp", Role.DECODING,
            "jumb", Role.PROVENANCE);

    private JxlBoxes() {}

    /** What decides whether a box stays; boxes that are not listed are private. */
    static Role role(String type) {
        return ROLES.getOrDefault(type, Role.PRIVATE);
    }

    /** What a box that is left out tells about. */
    static Kind kind(String type) {
        return switch (type) {
            case "jumb" -> Kind.PROVENANCE;
            // The original JPEG's markers and tail; a gain map; an index of frames.
            case "jbrd", "jhgm" -> Kind.HIDDEN_PICTURE;
            case "jxli" -> Kind.TECHNICAL;
            case "brob", "Exif", "xml " -> Kind.TEXT;
            default -> Kind.UNKNOWN_DATA;
        };
    }

    /** The name of a box for reports; that of an unknown box could itself be private. */
    static String name(String type) {
        return switch (type) {
            case "jumb", "jbrd", "jhgm", "jxli", "brob", "Exif", "xml ", "free", "skip" -> "JXL " + type.strip();
            default -> "JXL box";
        };
    }
}
