package dev.lethe.metadata.tiff;

/**
 * One entry of a new directory.
 *
 * @param value where its bytes come from
 */
record Field(int tag, int type, long count, Value value) {
    long bytes() {
        return FieldTypes.bytes(type, count);
    }

    /** Where the bytes of a field come from. */
    sealed interface Value {}

    /** Copied from the file, whose byte order the result has. */
    record Copied(long at) implements Value {}

    /** Made anew, in the result's byte order. */
    record Made(byte[] bytes) implements Value {}

    /** Where the strips go. */
    record StripPlaces() implements Value {}

    /** How long the strips are. */
    record StripLengths() implements Value {}

    /** Places within the picture's data, counted from its start; negative for none. */
    record DataPlaces(long[] places) implements Value {}

    /** Where some of the directory's children go. */
    record Children(int from, int to) implements Value {}
}
