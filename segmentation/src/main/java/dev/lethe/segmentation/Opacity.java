package dev.lethe.segmentation;

/**
 * How much of a pixel is shown for a mask's value. Networks rarely say quite 0 or quite 255; taken literally, a trace of
 * the whole background would stay, and any trace can be amplified.
 */
final class Opacity {
    private static final int CLEAR = 13;
    private static final int SOLID = 242;

    private Opacity() {}

    /** 0 to 255: nothing up to five percent, all from ninety-five percent, evenly between them. */
    static int of(int mask) {
        return Math.min(255, Math.max(0, ((mask - CLEAR) * 255 + (SOLID - CLEAR) / 2) / (SOLID - CLEAR)));
    }
}
