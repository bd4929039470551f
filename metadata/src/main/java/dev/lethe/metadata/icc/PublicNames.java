package dev.lethe.metadata.icc;

import java.util.Set;

/** Names of profiles that millions of pictures share: they may stay, since they point to nobody. */
final class PublicNames {
    private static final Set<String> NAMES = Set.of(
            "sRGB",
            "sRGB IEC61966-2.1",
            "sRGB built-in",
            "Display P3",
            "Adobe RGB (1998)",
            "ProPhoto RGB",
            "Apple RGB",
            "Generic RGB Profile",
            "Generic Gray Profile",
            "Dot Gain 20%",
            "Gray Gamma 2.2",
            "U.S. Web Coated (SWOP) v2",
            "Coated FOGRA39 (ISO 12647-2:2004)");

    private PublicNames() {}

    /** The name itself if it is public, else one made of the colour space. */
    static String of(String name, String colorSpace) {
        if (NAMES.contains(name)) {
            return name;
        }
        return switch (colorSpace) {
            case "RGB" -> "RGB profile";
            case "GRAY" -> "Gray profile";
            case "CMYK" -> "CMYK profile";
            case "Lab" -> "Lab profile";
            default -> "Color profile";
        };
    }
}
