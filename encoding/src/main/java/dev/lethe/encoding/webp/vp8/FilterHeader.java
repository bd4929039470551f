package dev.lethe.encoding.webp.vp8;

/**
 * How the loop filter is to work (RFC 6386, 9.6).
 *
 * @param simple whether only luma is filtered, in the simple way
 * @param level 0 to 63; with 0 nothing is filtered, whatever segments say
 * @param sharpness 0 to 7
 * @param intraDelta added to the level of each macroblock of a key frame
 * @param splitDelta added to the level where each subblock has a mode of its own
 */
record FilterHeader(boolean simple, int level, int sharpness, int intraDelta, int splitDelta) {
    private static final int DELTAS = 4;

    static FilterHeader read(BoolReader in) {
        boolean simple = in.flag();
        int level = in.number(6);
        int sharpness = in.number(3);
        int[] byReference = new int[DELTAS];
        int[] byMode = new int[DELTAS];
        boolean adjusted = in.flag();
        boolean told = adjusted && in.flag();
        if (told) {
            for (int i = 0; i < DELTAS; i++) {
                byReference[i] = in.optionalNumber(6);
            }
            for (int i = 0; i < DELTAS; i++) {
                byMode[i] = in.optionalNumber(6);
            }
        }
        return new FilterHeader(simple, level, sharpness, byReference[0], byMode[0]);
    }

    /**
     * What the filter does to a macroblock (RFC 6386, 9.6 and 15.2).
     *
     * @param ofSegment the level of its segment
     * @param split whether each of its subblocks has a mode of its own
     */
    FilterStrength strength(int ofSegment, boolean split) {
        int sum = ofSegment + intraDelta + (split ? splitDelta : 0);
        int strength = level == 0 ? 0 : Math.max(0, Math.min(63, sum));
        int interior = strength;
        if (sharpness > 0) {
            interior = Math.min(strength >> (sharpness > 4 ? 2 : 1), 9 - sharpness);
        }
        int highVariance = strength >= 40 ? 2 : strength >= 15 ? 1 : 0;
        return new FilterStrength(strength, Math.max(1, interior), highVariance);
    }
}
