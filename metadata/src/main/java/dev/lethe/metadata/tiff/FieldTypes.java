package dev.lethe.metadata.tiff;

/** TIFF's field types by number (TIFF 6.0 section 2, technical note 1 and BigTIFF). */
final class FieldTypes {
    static final int BYTE = 1;
    static final int ASCII = 2;
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int RATIONAL = 5;
    static final int UNDEFINED = 7;
    static final int IFD = 13;
    static final int LONG8 = 16;
    static final int IFD8 = 18;

    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private FieldTypes() {}

    /** Bytes of one value, 0 for types that do not exist. */
    static int size(int type) {
        return type < SIZES.length ? SIZES[type] : 0;
    }

    /** Bytes of the numbers that a value is made of: two for a fraction. */
    static int unit(int type) {
        return type == RATIONAL || type == 10 ? 4 : size(type);
    }

    /** Bytes of that many values; -1 for types that do not exist and for more than any file holds. */
    static long bytes(int type, long count) {
        int size = size(type);
        return size == 0 || count < 0 || count > Long.MAX_VALUE / 16 ? -1 : size * count;
    }

    static boolean fits(int type, TiffTags.Shape shape) {
        return switch (shape) {
            case WHOLE -> isWhole(type);
            case NUMBER -> isWhole(type) || type == RATIONAL || type >= 10 && type <= 12;
            case BYTES -> type == BYTE || type == UNDEFINED;
        };
    }

    static boolean isWhole(int type) {
        return switch (type) {
            case BYTE, SHORT, LONG, 6, 8, 9, IFD, LONG8, 17, IFD8 -> true;
            default -> false;
        };
    }

    static boolean isSigned(int type) {
        return type == 6 || type == 8 || type == 9 || type == 17;
    }
}
