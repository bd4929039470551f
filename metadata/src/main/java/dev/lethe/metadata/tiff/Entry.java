package dev.lethe.metadata.tiff;

/**
 * One entry of a directory, as it stands in the file.
 *
 * @param count number of values as the file says; may be anything
 * @param at where the value's bytes are: in the entry itself or where it points to; may be anything
 * @param outside whether the value is outside of the directory
 */
record Entry(int tag, int type, long count, long at, boolean outside) {
    /** Bytes of the value, -1 where type or count make no sense. */
    long bytes() {
        return FieldTypes.bytes(type, count);
    }

    /** Whether the value lies in a file of that length. */
    boolean isIn(long length) {
        long bytes = bytes();
        return bytes > 0 && at >= 0 && at <= length - bytes;
    }

    /** The end of the value if it lies in the file, else 0. */
    long end(long length) {
        return isIn(length) ? at + bytes() : 0;
    }
}
