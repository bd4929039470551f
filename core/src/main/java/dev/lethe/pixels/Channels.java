package dev.lethe.pixels;

/** What the samples of a pixel mean, in order. Alpha is never premultiplied. */
public enum Channels {
    /** Luminance. */
    GRAY(1, false),
    /** Luminance and opacity. */
    GRAY_ALPHA(2, true),
    /** Red, green, blue. */
    RGB(3, false),
    /** Red, green, blue and opacity. */
    RGBA(4, true);

    private final int count;
    private final boolean alpha;

    Channels(int count, boolean alpha) {
        this.count = count;
        this.alpha = alpha;
    }

    /** Samples per pixel. */
    public int count() {
        return count;
    }

    /** Whether the last sample is opacity. */
    public boolean hasAlpha() {
        return alpha;
    }

    /** Samples per pixel without opacity. */
    public int colors() {
        return alpha ? count - 1 : count;
    }

    /** The same colours with opacity. */
    public Channels withAlpha() {
        return colors() == 1 ? GRAY_ALPHA : RGBA;
    }

    /** The same colours without opacity. */
    public Channels withoutAlpha() {
        return colors() == 1 ? GRAY : RGB;
    }
}
