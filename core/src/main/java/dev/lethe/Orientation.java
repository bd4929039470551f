package dev.lethe;

/**
 * How stored pixels have to be turned to be displayed: the eight values of EXIF tag 0x0112 (TIFF 6.0, CIPA DC-008).
 *
 * <p>{@code exif()} is the tag's value. Transposed orientations swap width and height.
 */
public enum Orientation {
    /** As stored. */
    NORMAL(1),
    /** Mirrored left to right. */
    MIRRORED(2),
    /** Turned by 180°. */
    ROTATED_180(3),
    /** Mirrored top to bottom. */
    FLIPPED(4),
    /** Mirrored along the main diagonal. */
    TRANSPOSED(5),
    /** To be turned by 90° clockwise. */
    ROTATED_90(6),
    /** Mirrored along the other diagonal. */
    TRANSVERSED(7),
    /** To be turned by 270° clockwise. */
    ROTATED_270(8);

    private static final Orientation[] BY_EXIF = values();

    private final int exif;

    Orientation(int exif) {
        this.exif = exif;
    }

    /** The orientation of an EXIF value; anything but 1 to 8 is {@link #NORMAL}, as viewers take it. */
    public static Orientation ofExif(int value) {
        return value >= 1 && value <= 8 ? BY_EXIF[value - 1] : NORMAL;
    }

    /** The EXIF value, 1 to 8. */
    public int exif() {
        return exif;
    }

    /** Whether width and height change places. */
    public boolean swapsAxes() {
        return exif >= 5;
    }
}
