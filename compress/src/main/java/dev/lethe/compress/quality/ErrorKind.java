package dev.lethe.compress.quality;

/** What can be wrong with a picture at a place, in the order of the reference's weights. */
enum ErrorKind {
    /** Structure lost: 1 - SSIM, with a change. */
    STRUCTURE(0),
    /** Edges where there were none, or stronger ones: ringing, blocks, banding. */
    RINGING(1),
    /** Edges that are gone or weaker. */
    BLUR(2);

    private final int position;

    ErrorKind(int position) {
        this.position = position;
    }

    /** Place among the weights. */
    int position() {
        return position;
    }
}
