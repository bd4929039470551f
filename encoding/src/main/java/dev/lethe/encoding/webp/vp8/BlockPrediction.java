package dev.lethe.encoding.webp.vp8;

import java.util.Arrays;

/** Predicts squares of 16 luma or 8 chroma samples from the row above and the column to the left (RFC 6386, 12.2, 12.3). */
final class BlockPrediction {
    private static final int MIDDLE = 128;

    private BlockPrediction() {}

    /**
     * Predicts a square.
     *
     * @param at index of its upper left sample
     * @param size 16 or 8
     * @param hasAbove whether the row above is part of the picture
     * @param hasLeft whether the column to the left is part of the picture
     */
    static void predict(int mode, byte[] s, int at, int stride, int size, boolean hasAbove, boolean hasLeft) {
        switch (mode) {
            case IntraMode.TRUE_MOTION -> trueMotion(s, at, stride, size);
            case IntraMode.VERTICAL -> {
                for (int y = 0; y < size; y++) {
                    System.arraycopy(s, at - stride, s, at + y * stride, size);
                }
            }
            case IntraMode.HORIZONTAL -> {
                for (int y = 0, row = at; y < size; y++, row += stride) {
                    Arrays.fill(s, row, row + size, s[row - 1]);
                }
            }
            default -> {
                byte mean = (byte) mean(s, at, stride, size, hasAbove, hasLeft);
                for (int y = 0, row = at; y < size; y++, row += stride) {
                    Arrays.fill(s, row, row + size, mean);
                }
            }
        }
    }

    private static int mean(byte[] s, int at, int stride, int size, boolean hasAbove, boolean hasLeft) {
        int sum = 0;
        int count = 0;
        if (hasAbove) {
            for (int x = 0; x < size; x++) {
                sum += s[at - stride + x] & 0xFF;
            }
            count += size;
        }
        if (hasLeft) {
            for (int y = 0; y < size; y++) {
                sum += s[at + y * stride - 1] & 0xFF;
            }
            count += size;
        }
        return count == 0 ? MIDDLE : (sum + count / 2) / count;
    }

    /** What lies above and to the left, less the corner: also for subblocks. */
    static void trueMotion(byte[] s, int at, int stride, int size) {
        int above = at - stride;
        int corner = s[above - 1] & 0xFF;
        for (int y = 0, row = at; y < size; y++, row += stride) {
            int step = (s[row - 1] & 0xFF) - corner;
            for (int x = 0; x < size; x++) {
                s[row + x] = Samples.sum(s[above + x], step);
            }
        }
    }
}
