package dev.lethe.redaction;

/** What makes a region hard to recognise without hiding it for good. */
public enum Veil {
    /** Squares of one colour, an eighth of the region's longer side each and at least 8 pixels wide. */
    PIXELATE,
    /** A blur over about a quarter of the region's longer side and at least 8 pixels. */
    BLUR
}
