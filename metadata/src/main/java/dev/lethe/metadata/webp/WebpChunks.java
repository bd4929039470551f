package dev.lethe.metadata.webp;

import dev.lethe.Role;
import java.util.Map;

/**
 * What each WebP chunk is for: the whole privacy rule of the format (RFC 9649 section 2.7). A chunk that is not named
 * here is private; an EXIF chunk is, too, and fields of it that the policy keeps are rebuilt. The same rule holds
 * inside frames.
 */
final class WebpChunks {
    private static final Map<String, Role> ROLES = Map.of(
            "VP8X", Role.DECODING,
            "VP8 ", Role.DECODING,
            "VP8L", Role.DECODING,
            "ALPH", Role.DECODING,
            "ANIM", Role.DECODING,
            "ANMF", Role.DECODING,
            "ICCP", Role.COLOR_PROFILE,
            "C2PA", Role.PROVENANCE);

    private WebpChunks() {}

    /** What decides whether a chunk stays. */
    static Role role(String type) {
        return ROLES.getOrDefault(type, Role.PRIVATE);
    }

    /** A chunk of coded pixels, lossy or lossless. */
    static boolean isImage(String type) {
        return type.equals("VP8 ") || type.equals("VP8L");
    }
}
