package dev.lethe.compress.quality;

/** What a comparison needs of the original in one plane at one scale. */
interface OriginalPlane {
    /** A row as it is; that of the latest row and of those that are not yet completed. Not a copy. */
    float[] samples(int y);

    /** Makes the blurred rows y ready; called once per row, in order. */
    void complete(int y);

    /** Row y blurred, once completed. Not a copy. */
    float[] mean(int y);

    /** Row y of the blurred squares, once completed; empty if structure is not asked for. Not a copy. */
    float[] squares(int y);
}
