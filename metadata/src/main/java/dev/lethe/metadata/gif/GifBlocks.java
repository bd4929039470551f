package dev.lethe.metadata.gif;

import dev.lethe.Role;
import java.nio.charset.StandardCharsets;

/**
 * What each GIF block is for: the whole privacy rule of the format (GIF89a; ICC.1:2022 annex B; XMP part 3). A block
 * that is not named here is private.
 */
enum GifBlocks {
    /** A frame with its descriptor, table and data. */
    IMAGE(Role.DECODING, ""),
    /** How the next frame is put on those before: transparency, disposal, delay. Rebuilt from its four fields. */
    GRAPHIC_CONTROL(Role.DECODING, ""),
    /** How often an animation runs. Rebuilt with its count alone. */
    LOOP(Role.DISPLAY, "NETSCAPE2.0"),
    /** The same under its second name. */
    LOOP_AS_ANIMEXTS(Role.DISPLAY, "ANIMEXTS1.0"),
    /** A colour profile. Neutralised first. */
    ICC(Role.COLOR_PROFILE, "ICCRGBG1012"),
    /** Signed statements of origin. */
    C2PA(Role.PROVENANCE, "C2PA_GIF"),
    /** An XMP packet. */
    XMP(Role.PRIVATE, "XMP DataXMP"),
    /** Photoshop's image resources, as ImageMagick stores them. */
    PHOTOSHOP(Role.PRIVATE, "MGK8BIM0000"),
    /** IPTC records, as ImageMagick stores them. */
    IPTC(Role.PRIVATE, "MGKIPTC0000"),
    /** Anything else that a program left for itself. */
    APPLICATION(Role.PRIVATE, ""),
    /** A comment. */
    COMMENT(Role.PRIVATE, ""),
    /** A text to be drawn over the picture, which no viewer does. */
    PLAIN_TEXT(Role.PRIVATE, ""),
    /** Anything else. */
    UNKNOWN(Role.PRIVATE, "");

    private final Role role;
    private final String identifier;

    GifBlocks(Role role, String identifier) {
        this.role = role;
        this.identifier = identifier;
    }

    /** What decides whether it stays. */
    Role role() {
        return role;
    }

    /** The application identifier and authentication code. */
    byte[] identifier() {
        return identifier.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * An extension's meaning.
     *
     * @param label the byte behind the introducer
     * @param first the first sub-block, or its start
     */
    static GifBlocks of(int label, byte[] first) {
        return switch (label) {
            case 0x01 -> PLAIN_TEXT;
            case 0xF9 -> GRAPHIC_CONTROL;
            case 0xFE -> COMMENT;
            case 0xFF -> application(new String(first, StandardCharsets.ISO_8859_1));
            default -> UNKNOWN;
        };
    }

    private static GifBlocks application(String first) {
        for (GifBlocks block : values()) {
            if (!block.identifier.isEmpty() && first.startsWith(block.identifier)) {
                return block;
            }
        }
        return APPLICATION;
    }
}
