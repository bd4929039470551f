package dev.lethe.metadata.verify;

import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which tags a written TIFF may hold under a policy. */
final class TiffProofTags {
    private static final int ASCII = 2;
    private static final int FIRST_OF_DNG = 50706;
    private static final int ORIENTATION = 274;
    private static final int ICC = 34675;
    private static final int COPYRIGHT = 33432;
    private static final int EXIF = 34665;

    private static final Set<Integer> DECODING = tags(
            254, 256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 284, 292, 293, 317, 320, 322, 323, 324, 325, 330,
            332, 334, 338, 339, 346, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 559, 32995,
            32996, 32997, 32998, 33421, 33422, 50674);
    private static final Set<Integer> DISPLAY =
            tags(280, 281, 282, 283, 286, 287, 290, 291, 296, 301, 318, 319, 336, 340, 341, 342, 433, 434, 37439);
    private static final Set<Integer> DNG_DECODING = tags(
            50706, 50707, 50710, 50711, 50712, 50713, 50714, 50715, 50716, 50717, 50718, 50719, 50720, 50733, 50829,
            50830, 50974, 50975, 51008, 51009, 51022, 51125, 52547);
    private static final Set<Integer> DNG_DISPLAY = tags(
            50721, 50722, 50723, 50724, 50725, 50726, 50727, 50728, 50729, 50730, 50731, 50732, 50734, 50737, 50738,
            50739, 50778, 50779, 50780, 50879, 50937, 50938, 50939, 50940, 50941, 50964, 50965, 50981, 50982, 51041,
            51107, 51108, 51109, 51110, 52525, 52529, 52530, 52531, 52532, 52533, 52534, 52535, 52537, 52538, 52544);
    private static final Set<Integer> KNOWN = tags(271, 272, 305, 306, 315);
    private static final Set<Integer> KNOWN_EXIF = tags(
            33434, 33437, 34850, 34855, 36868, 37377, 37378, 37379, 37380, 37381, 37383, 37384, 37385, 37386, 40961,
            41986, 41987, 41988, 41989, 41990, 42035, 42036);
    private static final Set<Integer> CAPTURE_DATE = tags(36867, 37521);
    private static final int EXIF_VERSION = 36864;

    private TiffProofTags() {}

    private static Set<Integer> tags(int... tags) {
        return IntStream.of(tags).boxed().collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a picture's directory may hold a tag.
     *
     * @param first whether it is the first page's, which may hold fields that the policy keeps
     */
    static boolean allows(int tag, int type, boolean first, boolean dng, MetadataPolicy policy) {
        if (type == ASCII) {
            return first
                    && (tag == COPYRIGHT && policy.keeps(Role.COPYRIGHT)
                            || KNOWN.contains(tag) && policy.keeps(Role.KNOWN_FIELDS));
        } else if (tag == ORIENTATION) {
            return policy.keeps(Role.ORIENTATION);
        } else if (tag == ICC) {
            return policy.keeps(Role.COLOR_PROFILE);
        } else if (tag == EXIF) {
            return first && (policy.keeps(Role.CAPTURE_DATE) || policy.keeps(Role.KNOWN_FIELDS));
        } else if (tag >= FIRST_OF_DNG) {
            return dng && (DNG_DECODING.contains(tag) || DNG_DISPLAY.contains(tag) && policy.keeps(Role.DISPLAY));
        }
        return DECODING.contains(tag) && (tag != 330 || dng) || DISPLAY.contains(tag) && policy.keeps(Role.DISPLAY);
    }

    /** Whether the Exif directory may hold a tag. */
    static boolean allowsInExif(int tag, MetadataPolicy policy) {
        return tag == EXIF_VERSION
                || CAPTURE_DATE.contains(tag) && policy.keeps(Role.CAPTURE_DATE)
                || KNOWN_EXIF.contains(tag) && policy.keeps(Role.KNOWN_FIELDS);
    }
}
