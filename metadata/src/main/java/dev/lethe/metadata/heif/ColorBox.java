package dev.lethe.metadata.heif;

import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.metadata.icc.IccProfile;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Colour boxes: code points, or a profile that is neutralised (ISO/IEC 14496-12 section 12.1.5). */
final class ColorBox {
    private ColorBox() {}

    /** The content of a new colour box; empty if the policy or the content leaves none. */
    static Optional<byte[]> rebuilt(byte[] payload, MetadataPolicy policy, RunContext context) throws IOException {
        String type = type(payload);
        Role role = HeifStructures.color(type);
        if (!policy.keeps(role)) {
            return Optional.empty();
        }
        if (role == Role.COLOR_PROFILE) {
            return IccProfile.neutralise(icc(payload)).map(profile -> with(type, profile));
        }
        return Optional.of(PropertyContent.defined("colr", Fields.of(payload, "colr", context)));
    }

    /** The four characters that tell what kind of colour box it is; empty if they are missing. */
    static String type(byte[] payload) {
        return payload.length < 4 ? "" : new String(payload, 0, 4, StandardCharsets.ISO_8859_1);
    }

    static boolean isProfile(byte[] payload) {
        return HeifStructures.color(type(payload)) == Role.COLOR_PROFILE;
    }

    /** The profile inside a colour box. */
    static byte[] icc(byte[] payload) {
        return Arrays.copyOfRange(payload, Math.min(4, payload.length), payload.length);
    }

    /** The content of a colour box for a profile. */
    static byte[] profile(byte[] icc) {
        return with("prof", icc);
    }

    private static byte[] with(String type, byte[] icc) {
        return new BoxBytes().type(type).bytes(icc).toByteArray();
    }
}
