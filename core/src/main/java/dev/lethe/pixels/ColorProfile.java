package dev.lethe.pixels;

import java.util.Arrays;
import java.util.Optional;

/** The colour space of samples: sRGB, or what an ICC profile says. Immutable. */
public final class ColorProfile {
    /** sRGB, or grey with its tone curve: no profile is needed. */
    public static final ColorProfile SRGB = new ColorProfile(new byte[0]);

    private final byte[] icc;

    private ColorProfile(byte[] icc) {
        this.icc = icc;
    }

    /** The colour space of an ICC profile (ICC.1:2022). */
    public static ColorProfile icc(byte[] profile) {
        return profile.length == 0 ? SRGB : new ColorProfile(profile.clone());
    }

    /** The profile's bytes; empty for sRGB. */
    public Optional<byte[]> icc() {
        return icc.length == 0 ? Optional.empty() : Optional.of(icc.clone());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColorProfile that && Arrays.equals(icc, that.icc);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(icc);
    }

    @Override
    public String toString() {
        return icc.length == 0 ? "sRGB" : "ICC profile of " + icc.length + " bytes";
    }
}
