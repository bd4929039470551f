package dev.lethe.compress.quality;

/**
 * Takes a picture in linear light row by row and hands out its rows in XYB at every scale as soon as they are complete;
 * holds a few rows only. One owner, one thread.
 */
final class XybPyramid {
    /** Takes rows of each scale in order. The planes are the caller's and change after the call. */
    @FunctionalInterface
    interface Rows {
        void row(int scale, int y, float[][] xyb);
    }

    private final PictureScales scales;
    private final Rows target;
    private final Level[] levels;

    private static final class Level {
        final int width;
        final int height;
        final float[][] xyb;
        final float[][] upper;
        final float[][] halved;
        final float[] guesses;
        int y;

        Level(int width, int height) {
            this.width = width;
            this.height = height;
            xyb = new float[3][width];
            upper = new float[3][width];
            halved = new float[3][(width + 1) / 2];
            guesses = new float[width];
        }
    }

    XybPyramid(PictureScales scales, Rows target) {
        this.scales = scales;
        this.target = target;
        levels = new Level[scales.count()];
        for (int s = 0; s < levels.length; s++) {
            levels[s] = new Level(scales.width(s), scales.height(s));
        }
    }

    /** Takes the next row: planes red, green, blue. */
    void push(float[][] linear) {
        float[][] row = linear;
        for (int s = 0; s < levels.length; s++) {
            Level level = levels[s];
            Opsin.xyb(row, level.xyb, level.guesses, level.width);
            int y = level.y++;
            target.row(s, y, level.xyb);
            boolean last = level.y == level.height;
            if (s + 1 == scales.count() || !pairs(level, row, y, last)) {
                return;
            }
            row = level.halved;
        }
    }

    /** Averages a row with the one above it; the last of an odd number is averaged with itself. */
    private static boolean pairs(Level level, float[][] row, int y, boolean last) {
        boolean isUpper = y % 2 == 0;
        if (isUpper && !last) {
            for (int p = 0; p < 3; p++) {
                System.arraycopy(row[p], 0, level.upper[p], 0, level.width);
            }
            return false;
        }
        for (int p = 0; p < 3; p++) {
            halve(isUpper ? row[p] : level.upper[p], row[p], level.halved[p], level.width);
        }
        return true;
    }

    private static void halve(float[] upper, float[] lower, float[] to, int width) {
        int pairs = width / 2;
        for (int i = 0; i < pairs; i++) {
            to[i] = 0.25f * (upper[2 * i] + upper[2 * i + 1] + lower[2 * i] + lower[2 * i + 1]);
        }
        if (width % 2 != 0) {
            float up = upper[width - 1];
            float low = lower[width - 1];
            to[pairs] = 0.25f * (up + up + low + low);
        }
    }
}
