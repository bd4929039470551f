package dev.lethe.jpeg.read;

/** What a reader had to get over. Each is what common viewers get over too. */
public enum JpegDamage {
    /** The file ends without an end marker (EOI). */
    NO_END,
    /** Coded data ended early; what is missing reads as zeros. */
    MISSING_DATA,
    /** Bits that are no code of their Huffman table. */
    INVALID_CODE,
    /** Restart markers were missing or out of order. */
    RESTART_ORDER,
    /** Bytes that belong to nothing were skipped, between segments or behind coded data. */
    STRAY_BYTES,
    /** A segment behind the first scan could not be read; the rest of the file was left out. */
    INVALID_SEGMENT,
    /** A scan followed the one that was complete already; it was left out. */
    EXTRA_SCAN
}
