package dev.lethe.metadata.exif;

/**
 * One EXIF field as parsed: the value is big endian whatever the source's order was.
 *
 * @param exifIfd whether it belongs into the Exif sub-directory rather than into IFD0
 * @param tag TIFF tag number
 * @param type TIFF field type
 * @param count number of values of that type
 * @param value the values' bytes, big endian
 */
record ExifField(boolean exifIfd, int tag, int type, int count, byte[] value) {
    static final int BYTE = 1;
    static final int ASCII = 2;
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int RATIONAL = 5;
    static final int UNDEFINED = 7;
    static final int SRATIONAL = 10;

    /** Bytes of one number within a value: the unit in which byte order matters. 0 for types that are never kept. */
    static int unit(int type) {
        return switch (type) {
            case BYTE, ASCII, UNDEFINED -> 1;
            case SHORT -> 2;
            case LONG, RATIONAL, SRATIONAL -> 4;
            default -> 0;
        };
    }

    /** Bytes of one value. */
    static int size(int type) {
        return type == RATIONAL || type == SRATIONAL ? 8 : unit(type);
    }
}
