package dev.lethe.metadata.naming;

import com.drew.metadata.Tag;
import com.drew.metadata.icc.IccDirectory;
import java.util.Set;

/** Which fields of a colour profile point to a maker, a device or a time. */
final class IccIdentity {
    private static final Set<Integer> TAGS = Set.of(
            IccDirectory.TAG_CMM_TYPE,
            IccDirectory.TAG_PROFILE_DATETIME,
            IccDirectory.TAG_PLATFORM,
            IccDirectory.TAG_DEVICE_MAKE,
            IccDirectory.TAG_DEVICE_MODEL,
            IccDirectory.TAG_PROFILE_CREATOR,
            IccDirectory.TAG_TAG_desc,
            IccDirectory.TAG_TAG_cprt,
            IccDirectory.TAG_TAG_dmnd,
            IccDirectory.TAG_TAG_dmdd,
            IccDirectory.TAG_TAG_vued,
            IccDirectory.TAG_TAG_calt,
            IccDirectory.TAG_TAG_targ);

    private IccIdentity() {}

    static boolean tells(Tag tag) {
        return TAGS.contains(tag.getTagType());
    }

    /** Whether the header's date, device or creator fields (bytes 24-35, 48-55, 80-99) hold anything. */
    static boolean tells(byte[] profile) {
        return profile.length >= 128 && (any(profile, 24, 36) || any(profile, 48, 56) || any(profile, 80, 100));
    }

    private static boolean any(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return true;
            }
        }
        return false;
    }
}
