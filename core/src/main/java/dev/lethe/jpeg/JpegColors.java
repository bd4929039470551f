package dev.lethe.jpeg;

/** What the components of a JPEG mean, by the number of components, the JFIF and Adobe markers and the component ids. */
public enum JpegColors {
    /** One component: luminance. */
    GRAY,
    /** Luminance and two colour differences (JFIF 1.02, BT.601 at full range). */
    YCBCR,
    /** Red, green, blue, untransformed. */
    RGB,
    /** Inks, inverted as Adobe writes them where its marker is present. */
    CMYK,
    /** Inks of which the first three are transformed like {@link #YCBCR}. */
    YCCK,
    /** Two components, which no standard gives a meaning. */
    UNKNOWN
}
