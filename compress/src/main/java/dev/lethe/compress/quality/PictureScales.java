package dev.lethe.compress.quality;

/** The sizes at which a picture is looked at: each half of the one before, rounded up. */
final class PictureScales {
    /** Scales of a picture that is large enough. */
    static final int MOST = 6;

    /** The least width and height of the full scale, and of a scale that is halved once more. */
    static final int LEAST = 8;

    private final int[] widths = new int[MOST];
    private final int[] heights = new int[MOST];
    private final int count;

    PictureScales(int pictureWidth, int pictureHeight) {
        widths[0] = Math.max(LEAST, pictureWidth);
        heights[0] = Math.max(LEAST, pictureHeight);
        int n = 1;
        while (n < MOST && widths[n - 1] >= LEAST && heights[n - 1] >= LEAST) {
            widths[n] = (widths[n - 1] + 1) / 2;
            heights[n] = (heights[n - 1] + 1) / 2;
            n++;
        }
        count = n;
    }

    int count() {
        return count;
    }

    int width(int scale) {
        return widths[scale];
    }

    int height(int scale) {
        return heights[scale];
    }
}
