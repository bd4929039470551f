package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.spi.FindingCollector;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Objects to everything in a colour profile that tells who made it, when or on which device (ICC.1:2022 section 7). */
public final class IccProof {
    private static final Set<String> ALLOWED = Set.of(
            "desc", "cprt", "wtpt", "bkpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "A2B0",
            "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "D2B0", "D2B1", "D2B2", "D2B3", "B2D0", "B2D1", "B2D2", "B2D3",
            "gamt", "pre0", "pre1", "pre2", "lumi", "cicp", "aarg", "aabg", "aagg");

    private IccProof() {}

    /** Checks a whole profile. */
    public static void check(byte[] profile, MetadataPolicy policy, FindingCollector residue) {
        if (!policy.keeps(Role.COLOR_PROFILE)) {
            object("a profile that was to go", residue);
        }
        if (profile.length < 132) {
            object("a profile that is too short", residue);
            return;
        }
        // Preferred module; date; platform and flags; device; creator, id and the reserved rest.
        if (filled(profile, 4, 8) || filled(profile, 24, 36) || filled(profile, 40, 56) || filled(profile, 80, 128)) {
            object("identity in the header", residue);
        }
        int tags = (profile[130] & 0xFF) << 8 | profile[131] & 0xFF;
        for (int i = 0; i < tags && 144 + 12 * i <= profile.length; i++) {
            String tag = new String(profile, 132 + 12 * i, 4, StandardCharsets.ISO_8859_1);
            if (!ALLOWED.contains(tag)) {
                object("a tag that makes no colour", residue);
            }
        }
    }

    private static boolean filled(byte[] bytes, int from, int to) {
        int or = 0;
        for (int i = from; i < to; i++) {
            or |= bytes[i];
        }
        return or != 0;
    }

    private static void object(String what, FindingCollector residue) {
        residue.add(Finding.of(Kind.COLOR_PROFILE_IDENTITY, "ICC profile", what, 0));
    }
}
