package dev.lethe.segmentation;

/**
 * How much of a pixel is shown for a mask's value. Networks rarely say quite 0 or quite 255; taken literally, a trace of
 * the whole background would stay, and any trace can be amplified.
 */
final class Opacity {
    private static final int CLEAR = 13;
    private static final int SOLID = 242;

    private static final short[] BY_MASK = new short[256];

    static {
        for (int mask = 0; mask < BY_MASK.length; mask++) {
            int even = ((mask - CLEAR) * 255 + (SOLID - CLEAR) / 2) / (SOLID - CLEAR);
            BY_MASK[mask] = (short) Math.min(255, Math.max(0, even));
        }
    }

    private Opacity() {}

    /** 0 to 255: nothing up to five percent, all from ninety-five percent, evenly between them. */
    static int of(int mask) {
        return BY_MASK[mask];
    }

    /** Whether a pixel shows a mixture of subject and background. */
    static boolean isSoft(int mask) {
        return mask > CLEAR && mask < SOLID;
    }
}
