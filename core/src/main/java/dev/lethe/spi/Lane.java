package dev.lethe.spi;

/** How deep a picture is opened: the pipeline takes the first lane that can do the work. */
public enum Lane {
    /** The container is rewritten, coded data are copied: without loss. */
    BYTES,
    /** Coded data are rewritten without decoding to pixels: without loss elsewhere. */
    COEFFICIENTS,
    /** Decoded once, encoded once. */
    PIXELS
}
