package dev.lethe.metadata.png;

import dev.lethe.LimitExceededException;
import dev.lethe.metadata.png.Zlib.Inflated;
import dev.lethe.run.RunContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An iCCP chunk taken apart (W3C PNG section 11.3.2.3).
 *
 * @param name as the file calls the profile: private
 * @param icc the profile
 */
record EmbeddedProfile(String name, byte[] icc) {
    private static final int LONGEST_NAME = 80;

    /** The profile; empty if it is broken, or longer than any that viewers take. */
    static Optional<EmbeddedProfile> of(byte[] payload, RunContext context) throws LimitExceededException {
        int end = 0;
        while (end < Math.min(payload.length, LONGEST_NAME) && payload[end] != 0) {
            end++;
        }
        if (end + 2 >= payload.length || payload[end] != 0 || payload[end + 1] != 0) {
            return Optional.empty();
        }
        Inflated inflated = Zlib.inflate(payload, end + 2, Zlib.most(context), context);
        byte[] icc = inflated.bytes();
        boolean complete =
                inflated.ended() || icc.length >= 4 && (ByteBuffer.wrap(icc).getInt() & 0xFFFFFFFFL) <= icc.length;
        return complete && icc.length > 0
                ? Optional.of(new EmbeddedProfile(new String(payload, 0, end, StandardCharsets.ISO_8859_1), icc))
                : Optional.empty();
    }
}
