package dev.lethe.spi;

import dev.lethe.MetadataPolicy;
import dev.lethe.pixels.ColorProfile;

/**
 * How a container is to be rewritten.
 *
 * @param policy what may stay
 * @param profile the colour profile to embed where the file has none of its own; for files fresh from an encoder that
 *     could not write it. {@link ColorProfile#SRGB} embeds none. It is neutralised like any other.
 */
public record StripRequest(MetadataPolicy policy, ColorProfile profile) {
    /** A request for a file that brings all it needs. */
    public static StripRequest of(MetadataPolicy policy) {
        return new StripRequest(policy, ColorProfile.SRGB);
    }
}
