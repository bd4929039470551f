package dev.lethe.jpeg.read;

/** How a JPEG's coefficients are coded, by its frame header (T.81 table B.1). All three are Huffman-coded, 8 bits. */
public enum JpegCoding {
    /** Baseline sequential: SOF0. */
    BASELINE,
    /** Extended sequential: SOF1. Differs from baseline by more tables. */
    EXTENDED,
    /** Progressive: SOF2. Spread over several scans, so it can only be read whole. */
    PROGRESSIVE
}
