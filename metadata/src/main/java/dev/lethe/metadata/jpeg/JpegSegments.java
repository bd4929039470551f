package dev.lethe.metadata.jpeg;

import dev.lethe.Role;

/**
 * What each JPEG segment is for: the whole privacy rule of the format (ITU-T T.81 table B.1; JFIF 1.02; CIPA DC-008;
 * ICC.1:2022 annex B.4). A segment that is not named here is private.
 */
enum JpegSegments {
    /** Tables, frame and scan headers: T.81's own segments. */
    CODING(Role.DECODING, ""),
    /** Says that the colours are YCbCr, and the pixels' aspect. Rebuilt without its thumbnail. */
    JFIF(Role.DECODING, "JFIF\0"),
    /** Says whether the colours are transformed. Rebuilt with that alone. */
    ADOBE(Role.DECODING, "Adobe"),
    /** A part of a colour profile. The whole is neutralised first. */
    ICC(Role.COLOR_PROFILE, "ICC_PROFILE\0"),
    /** An EXIF block. Never copied; fields that the policy keeps are rebuilt. */
    EXIF(Role.PRIVATE, "Exif\0"),
    /** C2PA and other JUMBF boxes. */
    JUMBF(Role.PROVENANCE, "JP"),
    /** A thumbnail of its own. */
    JFXX(Role.PRIVATE, "JFXX\0"),
    /** An XMP packet. */
    XMP(Role.PRIVATE, "http://ns.adobe.com/xap/1.0/\0"),
    /** A part of a long XMP packet. */
    EXTENDED_XMP(Role.PRIVATE, "http://ns.adobe.com/xmp/extension/\0"),
    /** An index of pictures after the end. */
    MPF(Role.PRIVATE, "MPF\0"),
    /** FlashPix: whole files within the file. */
    FLASHPIX(Role.PRIVATE, "FPXR\0"),
    /** Photoshop's image resources, with IPTC among them. */
    PHOTOSHOP(Role.PRIVATE, "Photoshop 3.0\0"),
    /** Settings of Photoshop's Save for Web. */
    DUCKY(Role.PRIVATE, "Ducky"),
    /** A comment. */
    COMMENT(Role.PRIVATE, ""),
    /** Anything else. */
    UNKNOWN(Role.PRIVATE, "");

    private final Role role;
    private final String signature;

    JpegSegments(Role role, String signature) {
        this.role = role;
        this.signature = signature;
    }

    /** What decides whether it stays. */
    Role role() {
        return role;
    }

    /** Bytes at the payload's start that tell what it is. */
    int signatureLength() {
        return signature.length();
    }

    /** The segment's meaning by its marker and the start of its payload. */
    static JpegSegments of(int marker, byte[] payload) {
        return switch (marker) {
            case 0xE0 -> JFIF.or(JFXX, payload);
            case 0xE1 -> EXIF.signs(payload) ? EXIF : XMP.or(EXTENDED_XMP, payload);
            case 0xE2 -> ICC.signs(payload) ? ICC : MPF.or(FLASHPIX, payload);
            case 0xEB -> JUMBF.or(UNKNOWN, payload);
            case 0xEC -> DUCKY.or(UNKNOWN, payload);
            case 0xED -> PHOTOSHOP.or(UNKNOWN, payload);
            case 0xEE -> ADOBE.signs(payload) && payload.length >= 12 ? ADOBE : UNKNOWN;
            case 0xFE -> COMMENT;
            // Tables, frames, restart interval, number of lines, scans, hierarchical progression.
            case 0xC4, 0xCC, 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF -> CODING;
            default -> JpegMarkers.isFrame(marker) ? CODING : UNKNOWN;
        };
    }

    private JpegSegments or(JpegSegments second, byte[] payload) {
        if (signs(payload)) {
            return this;
        }
        return second.signs(payload) ? second : UNKNOWN;
    }

    private boolean signs(byte[] payload) {
        if (payload.length < signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if (payload[i] != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
