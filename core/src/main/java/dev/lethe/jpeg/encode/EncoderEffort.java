package dev.lethe.jpeg.encode;

/** How long an encoder looks for a smaller file of the same quality. */
public enum EncoderEffort {
    /** Each coefficient is rounded for itself; scans are chosen from a few. */
    FAST,
    /** The coefficients of a block are chosen together, by what they cost in bits; scans are chosen from a few. */
    DEFAULT,
    /** As {@link #DEFAULT}, with the scans chosen from all that are worth trying. */
    BEST
}
