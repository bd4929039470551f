package dev.lethe;

/**
 * What a structure of a container is for. Each format's codec gives every structure one role; structures that it does
 * not know are {@link #PRIVATE}. {@link MetadataPolicy#keeps(Role)} decides by role alone.
 */
public enum Role {
    /** Without it the picture cannot be decoded: headers, tables, coded data. */
    DECODING,
    /** Changes how the picture looks: gamma, background, aspect, animation timing. */
    DISPLAY,
    /** A colour profile; kept ones are neutralised first. */
    COLOR_PROFILE,
    /** How the picture is to be turned; kept in a new block that holds nothing else. */
    ORIENTATION,
    /** A copyright notice; kept by rebuilding it in a new block. */
    COPYRIGHT,
    /** When the picture was taken; kept by rebuilding it in a new block. */
    CAPTURE_DATE,
    /** Other known EXIF fields that do not tell the place; kept by rebuilding them in a new block. */
    KNOWN_FIELDS,
    /** Signed statements of origin (C2PA). Rewriting a file breaks them, so they are never kept. */
    PROVENANCE,
    /** Everything else, known or unknown. */
    PRIVATE
}
