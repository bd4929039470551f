package dev.lethe.encoding.webp.vp8;

/**
 * Up to four kinds of macroblocks with a quantiser and a filter of their own (RFC 6386, 9.3).
 *
 * @param enabled whether there are any
 * @param mapped whether each macroblock names its segment; else all are in the first one
 * @param absolute whether the values stand for themselves, not to be added to those of the frame
 * @param quantizers index of each segment's quantiser
 * @param levels each segment's filter level
 * @param tree probabilities of the decisions that name a segment
 */
record Segmentation(boolean enabled, boolean mapped, boolean absolute, int[] quantizers, int[] levels, int[] tree) {
    static final int COUNT = 4;

    static Segmentation read(BoolReader in) {
        int[] quantizers = new int[COUNT];
        int[] levels = new int[COUNT];
        int[] tree = {255, 255, 255};
        boolean enabled = in.flag();
        boolean mapped = enabled && in.flag();
        boolean valued = enabled && in.flag();
        boolean absolute = true;
        if (valued) {
            absolute = in.flag();
            for (int s = 0; s < COUNT; s++) {
                quantizers[s] = in.optionalNumber(7);
            }
            for (int s = 0; s < COUNT; s++) {
                levels[s] = in.optionalNumber(6);
            }
        }
        if (mapped) {
            for (int i = 0; i < tree.length; i++) {
                tree[i] = in.flag() ? in.number(8) : 255;
            }
        }
        return new Segmentation(enabled, mapped, absolute, quantizers, levels, tree);
    }

    /** A segment's quantiser, given the frame's. */
    int quantizer(int segment, int ofFrame) {
        return of(quantizers, segment, ofFrame);
    }

    /** A segment's filter level, given the frame's. */
    int level(int segment, int ofFrame) {
        return of(levels, segment, ofFrame);
    }

    private int of(int[] values, int segment, int ofFrame) {
        if (!enabled) {
            return ofFrame;
        }
        return absolute ? values[segment] : values[segment] + ofFrame;
    }
}
