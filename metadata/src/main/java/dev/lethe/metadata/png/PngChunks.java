package dev.lethe.metadata.png;

import dev.lethe.Role;
import java.util.Map;
import java.util.Set;

/**
 * What each PNG chunk is for: the whole privacy rule of the format (W3C PNG, third edition, section 11). A chunk that
 * is not named here is private; an eXIf chunk is, too, and fields of it that the policy keeps are rebuilt.
 */
final class PngChunks {
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("IHDR", Role.DECODING),
            Map.entry("PLTE", Role.DECODING),
            Map.entry("tRNS", Role.DECODING),
            Map.entry("IDAT", Role.DECODING),
            Map.entry("IEND", Role.DECODING),
            Map.entry("acTL", Role.DECODING),
            Map.entry("fcTL", Role.DECODING),
            Map.entry("fdAT", Role.DECODING),
            Map.entry("gAMA", Role.DISPLAY),
            Map.entry("cHRM", Role.DISPLAY),
            Map.entry("sRGB", Role.DISPLAY),
            Map.entry("cICP", Role.DISPLAY),
            Map.entry("mDCV", Role.DISPLAY),
            Map.entry("cLLI", Role.DISPLAY),
            // The last two under the names that drafts gave them and that encoders wrote for years.
            Map.entry("mDCv", Role.DISPLAY),
            Map.entry("cLLi", Role.DISPLAY),
            Map.entry("sBIT", Role.DISPLAY),
            Map.entry("bKGD", Role.DISPLAY),
            Map.entry("pHYs", Role.DISPLAY),
            Map.entry("iCCP", Role.COLOR_PROFILE),
            Map.entry("caBX", Role.PROVENANCE),
            Map.entry("dSIG", Role.PROVENANCE));

    /** Chunks of which there may be many; of all others the first counts, as for decoders. */
    private static final Set<String> REPEATED = Set.of("IDAT", "fcTL", "fdAT");

    private PngChunks() {}

    /** What decides whether a chunk stays. */
    static Role role(String type) {
        return ROLES.getOrDefault(type, Role.PRIVATE);
    }

    static boolean repeats(String type) {
        return REPEATED.contains(type);
    }

    /** Whether a chunk only counts before the picture data; decoders pass over a late one. */
    static boolean precedesPicture(String type) {
        return role(type) == Role.DISPLAY
                || role(type) == Role.COLOR_PROFILE
                || type.equals("PLTE")
                || type.equals("tRNS");
    }
}
