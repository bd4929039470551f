package dev.lethe.metadata.tiff;

import dev.lethe.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tags that may stay in a directory, by number: what each is for, what type and how many values it may have (TIFF
 * 6.0, its technical notes, DNG 1.7). Tags that are not here are {@link Role#PRIVATE} and go.
 */
final class TiffTags {
    static final int NEW_SUBFILE_TYPE = 254;
    static final int OLD_SUBFILE_TYPE = 255;
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS_PER_SAMPLE = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int STRIP_OFFSETS = 273;
    static final int ORIENTATION = 274;
    static final int SAMPLES_PER_PIXEL = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTE_COUNTS = 279;
    static final int PLANAR = 284;
    static final int TILE_WIDTH = 322;
    static final int TILE_LENGTH = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTE_COUNTS = 325;
    static final int SUB_IFDS = 330;
    static final int EXTRA_SAMPLES = 338;
    static final int JPEG_TABLES = 347;
    static final int OLD_JPEG = 513;
    static final int OLD_JPEG_LENGTH = 514;
    static final int OLD_JPEG_Q_TABLES = 519;
    static final int OLD_JPEG_AC_TABLES = 521;
    static final int STRIP_ROW_COUNTS = 559;
    static final int SUBSAMPLING = 530;
    static final int MATTEING = 32995;
    static final int IMAGE_DEPTH = 32997;
    static final int TILE_DEPTH = 32998;
    static final int EXIF_IFD = 34665;
    static final int ICC = 34675;
    static final int GPS_IFD = 34853;
    static final int INTEROP_IFD = 40965;
    static final int DNG_VERSION = 50706;

    private static final int ANY = 1 << 24;
    private static final Map<Integer, Tag> TAGS = new HashMap<>();

    /** What the values of a tag may look like. */
    enum Shape {
        /** Whole numbers of any width. */
        WHOLE,
        /** Numbers: whole, fractions or floating point. */
        NUMBER,
        /** Bytes without an order. */
        BYTES
    }

    /** What a tag is for, and the most values that it may have. */
    record Tag(Role role, Shape shape, int most) {}

    static {
        put(Role.DECODING, Shape.WHOLE, 1, 254, 256, 257, 259, 262, 266, 277, 278, 284, 292, 293, 317, 322, 323, 332);
        put(Role.DECODING, Shape.WHOLE, 1, 334, 346, MATTEING, 32996, IMAGE_DEPTH, TILE_DEPTH, 531);
        put(Role.DECODING, Shape.WHOLE, ANY, BITS_PER_SAMPLE, EXTRA_SAMPLES, 339, 320, STRIP_ROW_COUNTS);
        put(Role.DECODING, Shape.WHOLE, ANY, STRIP_OFFSETS, STRIP_BYTE_COUNTS, TILE_OFFSETS, TILE_BYTE_COUNTS);
        put(Role.DECODING, Shape.NUMBER, 3, 529);
        put(Role.DECODING, Shape.WHOLE, 2, SUBSAMPLING);
        put(Role.DECODING, Shape.NUMBER, 6, 532);
        put(Role.DECODING, Shape.BYTES, 1 << 16, JPEG_TABLES);
        put(Role.DECODING, Shape.WHOLE, 1, 512, OLD_JPEG, OLD_JPEG_LENGTH, 515);
        put(Role.DECODING, Shape.WHOLE, 4, 517, 518, OLD_JPEG_Q_TABLES, 520, OLD_JPEG_AC_TABLES);
        put(Role.DECODING, Shape.WHOLE, 2, 33421, 50674); // CFA pattern size, LERC parameters
        put(Role.DECODING, Shape.BYTES, 1024, 33422); // CFA pattern
        put(Role.ORIENTATION, Shape.WHOLE, 1, ORIENTATION);
        put(Role.COLOR_PROFILE, Shape.BYTES, 1 << 23, ICC);
        put(Role.DISPLAY, Shape.NUMBER, 1, 282, 283, 286, 287, 296); // resolution and position, their unit
        put(Role.DISPLAY, Shape.WHOLE, 1, 290, 37439);
        put(Role.DISPLAY, Shape.WHOLE, ANY, 280, 281, 291, 301, 336);
        put(Role.DISPLAY, Shape.NUMBER, ANY, 340, 341);
        put(Role.DISPLAY, Shape.NUMBER, 6, 318, 319, 342, 433, 434);
        raw();
        colours();
    }

    private TiffTags() {}

    /** How the samples of a DNG's raw picture become linear (DNG 1.7, chapters 4 to 6). */
    private static void raw() {
        put(Role.DECODING, Shape.BYTES, 4, DNG_VERSION, 50707);
        put(Role.DECODING, Shape.BYTES, 16, 50710); // plane colours
        put(Role.DECODING, Shape.WHOLE, 1, 50711, 50733, 50975, 52547); // CFA layout, Bayer green split, interleaving
        put(Role.DECODING, Shape.WHOLE, 1 << 16, 50712); // linearisation table
        put(Role.DECODING, Shape.WHOLE, 2, 50713, 50974); // black level's repetition, sub-tiles
        put(Role.DECODING, Shape.NUMBER, 4096, 50714); // black level
        put(Role.DECODING, Shape.NUMBER, 1 << 20, 50715, 50716); // its changes along rows and columns
        put(Role.DECODING, Shape.NUMBER, 16, 50717); // white level
        put(Role.DECODING, Shape.NUMBER, 2, 50718, 50719, 50720); // scale, crop
        put(Role.DECODING, Shape.NUMBER, 4, 50829, 51125); // active area, default crop
        put(Role.DECODING, Shape.NUMBER, 1024, 50830); // masked areas
        put(Role.DECODING, Shape.BYTES, ANY, 51008, 51009, 51022); // corrections to apply
    }

    /** How linear samples become colours. */
    private static void colours() {
        put(Role.DISPLAY, Shape.WHOLE, 1, 50778, 50779, 52529, 50879, 50941, 51107, 51108, 51110);
        put(Role.DISPLAY, Shape.NUMBER, 16, 50721, 50722, 50723, 50724, 50725, 50726, 50964, 50965);
        put(Role.DISPLAY, Shape.NUMBER, 16, 52530, 52531, 52532, 52538);
        put(Role.DISPLAY, Shape.NUMBER, 4, 50727, 50728, 50729);
        put(Role.DISPLAY, Shape.NUMBER, 1, 50730, 50731, 50732, 50734, 50737, 50738, 50739, 50780, 51109);
        put(Role.DISPLAY, Shape.NUMBER, 3, 50937, 50981);
        put(Role.DISPLAY, Shape.NUMBER, 1 << 20, 50938, 50939, 50940, 50982, 51041, 52537);
        put(Role.DISPLAY, Shape.BYTES, ANY, 52525, 52544); // gain table maps
        put(Role.DISPLAY, Shape.BYTES, 1 << 16, 52533, 52534, 52535); // illuminants
    }

    private static void put(Role role, Shape shape, int most, int... tags) {
        for (int tag : tags) {
            TAGS.put(tag, new Tag(role, shape, most));
        }
    }

    static Optional<Tag> of(int tag) {
        return Optional.ofNullable(TAGS.get(tag));
    }

    /** Whether a tag belongs to DNG: meaningless, and so not kept, in files that are none. */
    static boolean isDng(int tag) {
        return tag >= DNG_VERSION;
    }
}
