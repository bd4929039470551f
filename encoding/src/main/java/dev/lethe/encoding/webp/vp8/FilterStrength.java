package dev.lethe.encoding.webp.vp8;

/**
 * What the loop filter does to a macroblock.
 *
 * @param level 0 to 63; 0 for nothing
 * @param interior greatest step between neighbours on one side of an edge that is filtered
 * @param highVariance greatest step beside an edge at which that side is still taken for smooth
 */
record FilterStrength(int level, int interior, int highVariance) {
    /** Greatest step across an edge between macroblocks that is filtered, times two, plus one. */
    int macroblockLimit() {
        return 2 * (2 * (level + 2) + interior) + 1;
    }

    /** The same for edges within a macroblock. */
    int subblockLimit() {
        return 2 * (2 * level + interior) + 1;
    }
}
