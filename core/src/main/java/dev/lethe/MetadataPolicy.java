package dev.lethe;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may stay in a picture. The whole privacy rule is {@link #keeps(Role)}: allowed roles stay, all else goes,
 * known or unknown.
 *
 * <p>Presets are named for what they remove. Immutable and safe to share between threads.
 */
public final class MetadataPolicy {
    private final String name;
    private final Set<Role> kept;
    private final boolean refusesProvenance;
    private final boolean bakesOrientation;

    private MetadataPolicy(String name, Set<Role> kept, boolean refusesProvenance, boolean bakesOrientation) {
        this.name = name;
        this.kept = kept;
        this.refusesProvenance = refusesProvenance;
        this.bakesOrientation = bakesOrientation;
    }

    private static MetadataPolicy preset(String name, Set<Role> kept) {
        return new MetadataPolicy(name, kept, false, false);
    }

    /**
     * Leaves what is needed to decode and nothing else. Colour profile, gamma and orientation go as well, so the
     * picture may look different: turned, or with other colours.
     */
    public static MetadataPolicy removeEverything() {
        return preset("everything", EnumSet.of(Role.DECODING));
    }

    /** The default: leaves what changes how the picture looks, with the colour profile's identity neutralised. */
    public static MetadataPolicy removeAllButDisplay() {
        return preset("all-but-display", EnumSet.of(Role.DECODING, Role.DISPLAY, Role.COLOR_PROFILE, Role.ORIENTATION));
    }

    /**
     * Removes the place and everything in which a place could hide: known EXIF fields other than the position are
     * rebuilt, maker notes, XMP, IPTC, texts, previews and unknown structures go.
     *
     * <p><b>Weak:</b> times, author and camera model stay, and they can lead to a place.
     */
    public static MetadataPolicy removeLocation() {
        return preset(
                "location",
                EnumSet.of(
                        Role.DECODING,
                        Role.DISPLAY,
                        Role.COLOR_PROFILE,
                        Role.ORIENTATION,
                        Role.COPYRIGHT,
                        Role.CAPTURE_DATE,
                        Role.KNOWN_FIELDS));
    }

    /** Whether structures and fields of this role may stay. This is the only decision a policy makes. */
    public boolean keeps(Role role) {
        return kept.contains(role);
    }

    /** This policy with the copyright notice rebuilt in the result. It often names a person. */
    public MetadataPolicy withCopyrightKept() {
        return with(Role.COPYRIGHT, true);
    }

    /** This policy with the time of capture rebuilt in the result. */
    public MetadataPolicy withCaptureDateKept() {
        return with(Role.CAPTURE_DATE, true);
    }

    /** This policy with the (neutralised) colour profile kept. */
    public MetadataPolicy withColorProfileKept() {
        return with(Role.COLOR_PROFILE, true);
    }

    /** This policy with the orientation kept as a tag. */
    public MetadataPolicy withOrientationKept() {
        return with(Role.ORIENTATION, true).baking(false);
    }

    /**
     * This policy with the picture itself turned instead of a tag that says how to turn it. JPEGs are turned on their
     * coefficients, without loss; where that would cost an edge, and in other formats whose pixels are not coded anew
     * anyway, the tag is kept and a note says so.
     */
    public MetadataPolicy withOrientationBaked() {
        return with(Role.ORIENTATION, true).baking(true);
    }

    /** Whether pictures are to be turned rather than tagged. */
    public boolean bakesOrientation() {
        return bakesOrientation;
    }

    /** This policy with the orientation dropped: the picture may then be displayed turned. */
    public MetadataPolicy withOrientationDropped() {
        return with(Role.ORIENTATION, false).baking(false);
    }

    /** This policy, but refusing pictures with signed statements of origin instead of removing those. */
    public MetadataPolicy withProvenanceRefused() {
        return new MetadataPolicy(name, kept, true, bakesOrientation);
    }

    /** Whether a picture with signed statements of origin is refused rather than cleaned. */
    public boolean refusesProvenance() {
        return refusesProvenance;
    }

    private MetadataPolicy with(Role role, boolean keep) {
        EnumSet<Role> changed = EnumSet.copyOf(kept);
        if (keep) {
            changed.add(role);
        } else {
            changed.remove(role);
        }
        return new MetadataPolicy(name, changed, refusesProvenance, bakesOrientation);
    }

    private MetadataPolicy baking(boolean bakes) {
        return new MetadataPolicy(name, kept, refusesProvenance, bakes);
    }

    /** The preset's name as used on the command line: everything, all-but-display or location. */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetadataPolicy that
                && kept.equals(that.kept)
                && refusesProvenance == that.refusesProvenance
                && bakesOrientation == that.bakesOrientation;
    }

    @Override
    public int hashCode() {
        return kept.hashCode();
    }

    @Override
    public String toString() {
        return "remove " + name + ", keep " + kept + (refusesProvenance ? ", refuse provenance" : "")
                + (bakesOrientation ? ", turn upright" : "");
    }
}
