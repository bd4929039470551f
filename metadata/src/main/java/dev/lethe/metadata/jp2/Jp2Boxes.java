package dev.lethe.metadata.jp2;

import dev.lethe.Finding.Kind;
import dev.lethe.Role;
import java.util.Set;

/**
 * What each box and marker segment of JPEG 2000 is for (ITU-T T.800 annexes A and I; T.801 annex M): the whole privacy
 * rule of the format.
 */
final class Jp2Boxes {
    /**
     * Superboxes whose boxes are judged one by one: headers of the file, of codestreams and of layers, colour groups,
     * resolutions.
     */
    static final Set<String> HEADERS = Set.of("jp2h", "jpch", "jplh", "cgrp", "res ");

    private static final Set<String> TOP = Set.of("jP  ", "ftyp", "rreq", "jp2h", "jpch", "jplh", "jp2c");

    private static final Set<String> IN_HEADERS =
            Set.of("cgrp", "ihdr", "bpcc", "colr", "pclr", "cmap", "cdef", "opct", "creg");

    private Jp2Boxes() {}

    /**
     * What decides whether a box stays; boxes that are not listed are private, and so are those of headers that stand
     * elsewhere, where no viewer looks for them.
     *
     * @param top whether it lies in no other box
     */
    static Role role(String type, boolean top) {
        // The "colr" among them holds a colour profile, or an enumerated space: the profile within is neutralised.
        if ((top ? TOP : IN_HEADERS).contains(type)) {
            return Role.DECODING;
        }
        return switch (type) {
            case "res ", "resc", "resd" -> top ? Role.PRIVATE : Role.DISPLAY;
            case "jumb" -> Role.PROVENANCE;
            default -> Role.PRIVATE;
        };
    }

    /** How long a box's content is where that is fixed; what goes beyond is not part of it. */
    static long definedLength(String type, long length) {
        return switch (type) {
            case "jP  " -> Math.min(length, 4);
            case "ihdr" -> Math.min(length, 14);
            case "resc", "resd" -> Math.min(length, 10);
            default -> length;
        };
    }

    /** Marker segments of codestream headers that are needed to decode; comments and lengths of tile parts are not. */
    static boolean keepsMarker(int marker) {
        return switch (marker) {
            // SIZ CAP COD COC QCD QCC RGN POC PPM PPT PLM PLT CRG, and those of T.801 and T.814 up to 0xFF7F.
            case 0xFF50, 0xFF51, 0xFF52, 0xFF53, 0xFF5C, 0xFF5D, 0xFF5E, 0xFF5F, 0xFF60, 0xFF61, 0xFF59, 0xFF63 -> true;
            case 0xFF72, 0xFF73, 0xFF74, 0xFF75, 0xFF76, 0xFF77, 0xFF78, 0xFF79 -> true;
            default -> false;
        };
    }

    /** What a box that is left out tells about. */
    static Kind kind(String type) {
        return switch (type) {
            case "jumb" -> Kind.PROVENANCE;
            case "xml ", "asoc", "lbl ", "nlst", "uuid", "uinf" -> Kind.TEXT;
            case "jp2i" -> Kind.PERSON;
            default -> Kind.UNKNOWN_DATA;
        };
    }

    /** The name of a box for reports; that of an unknown box could itself be private. */
    static String name(String type) {
        return switch (type) {
            case "jumb", "xml ", "asoc", "lbl ", "nlst", "uuid", "uinf", "jp2i", "res ", "free", "mdat" ->
                "JP2 " + type.strip();
            default -> "JP2 box";
        };
    }
}
