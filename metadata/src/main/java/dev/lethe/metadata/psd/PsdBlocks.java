package dev.lethe.metadata.psd;

import dev.lethe.Finding.Kind;
import dev.lethe.Role;
import java.util.Set;

/**
 * What the image resources and layer blocks of a document are for (Adobe Photoshop File Formats Specification, 2019): the
 * whole privacy rule of the format.
 */
final class PsdBlocks {
    static final int IPTC = 1028;
    static final int THUMBNAIL_OLD = 1033;
    static final int THUMBNAIL = 1036;
    static final int ICC = 1039;
    static final int TRANSPARENT_INDEX = 1047;
    static final int EXIF = 1058;
    static final int EXIF_OLD = 1059;
    static final int XMP = 1060;

    /** Blocks of layers that only say how a layer is blended, grouped, clipped, coloured or tinted. */
    private static final Set<String> LAYER_BLOCKS = Set.of(
            "lsct", "lsdk", "clbl", "infx", "knko", "lspf", "lclr", "iOpa", "brst", "tsly", "lmgm", "vmgm", "levl",
            "curv", "brit", "blnc", "hue ", "hue2", "selc", "mixr", "phfl", "expA", "nvrt", "post", "thrs");

    /** Blocks behind the layers that hold layers of deeper samples, or say that transparency is merged. */
    private static final Set<String> GLOBAL_BLOCKS = Set.of("Lr16", "Lr32", "Layr", "Mt16", "Mt32", "Mtrn");

    private PsdBlocks() {}

    /** What decides whether an image resource stays; one that is not listed is private. */
    static Role role(int resource) {
        return switch (resource) {
            // Resolution, halftones and transfer, global light, layer groups, indexed colours, channels' display,
            // aspect.
            case 1005, 1013, 1016, 1024, 1026, 1037, 1047, 1049, 1064, 1072 -> Role.DISPLAY;
            case ICC -> Role.COLOR_PROFILE;
            default -> Role.PRIVATE;
        };
    }

    static boolean keepsInLayer(String key) {
        return LAYER_BLOCKS.contains(key);
    }

    static boolean keepsBehindLayers(String key) {
        return GLOBAL_BLOCKS.contains(key);
    }

    /** Whether a block's length takes eight bytes in a large document. */
    static boolean isLong(String key) {
        return switch (key) {
            case "LMsk",
                    "Lr16",
                    "Lr32",
                    "Layr",
                    "Mt16",
                    "Mt32",
                    "Mtrn",
                    "Alph",
                    "FMsk",
                    "lnk2",
                    "FEid",
                    "FXid",
                    "PxSD",
                    "cinf",
                    "lnkE",
                    "extd" -> true;
            default -> false;
        };
    }

    /** What a resource that is left out tells about. */
    static Kind kind(int resource) {
        return switch (resource) {
            case THUMBNAIL, THUMBNAIL_OLD -> Kind.HIDDEN_PICTURE;
            case 1008, 1006, 1045, 1050, 1035, 1054, 1034, 1084, 2999 -> Kind.TEXT;
            case 1057, 1082, 1083, 1000, 1001 -> Kind.SOFTWARE;
            case 1061, 1044, 1078 -> Kind.SERIAL_NUMBER;
            case 1075, 1065, 7000, 7001, 8000 -> Kind.EDIT_HISTORY;
            default -> resource >= 1000 && resource < 1090 ? Kind.TECHNICAL : Kind.UNKNOWN_DATA;
        };
    }

    /** What a layer's block that is left out tells about. */
    static Kind kind(String key) {
        return switch (key) {
            case "luni", "lnsr", "TySh", "tySh", "Txt2", "anno" -> Kind.TEXT;
            case "shmd", "cinf" -> Kind.EDIT_HISTORY;
            case "lnkD", "lnk2", "lnk3", "lnkE", "Patt", "Pat2", "Pat3", "FMsk", "PxSD" -> Kind.HIDDEN_PICTURE;
            case "SoLd", "SoLE", "PlLd", "plLd", "lyid", "fxid" -> Kind.SERIAL_NUMBER;
            default -> Kind.TECHNICAL;
        };
    }
}
