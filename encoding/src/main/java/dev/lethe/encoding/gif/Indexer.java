package dev.lethe.encoding.gif;

import dev.lethe.encoding.png.ColorCensus;

/** Turns rows of pixels into palette indexes. */
interface Indexer {
    /**
     * Indexes of one row; rows come from top to bottom.
     *
     * @param at index of the row's first sample
     */
    void row(byte[] samples, int at, byte[] indexes);

    /** Each colour has its own index already. */
    static Indexer exact(ColorCensus census, int channels, int transparent) {
        return (samples, at, indexes) -> {
            for (int x = 0; x < indexes.length; x++) {
                int color = ColorCensus.argb(samples, at + x * channels, channels);
                boolean visible = color >>> 24 >= GifEncoder.VISIBLE;
                indexes[x] = (byte) (visible ? census.index(color) : transparent);
            }
        };
    }

    /** The nearest colour, its error handed on to the neighbours (R. Floyd and L. Steinberg, 1976). */
    static Indexer dithered(Palette palette, int width, int channels, int transparent) {
        int[][] errors = {new int[3 * width + 6], new int[3 * width + 6]};
        return (samples, at, indexes) -> {
            int[] here = errors[0];
            int[] below = errors[1];
            java.util.Arrays.fill(below, 0);
            for (int x = 0; x < width; x++) {
                int color = ColorCensus.argb(samples, at + x * channels, channels);
                if (color >>> 24 < GifEncoder.VISIBLE) {
                    indexes[x] = (byte) transparent;
                    continue;
                }
                int e = 3 * x + 3;
                int red = clamp((color >> 16 & 0xFF) + (here[e] + 8 >> 4));
                int green = clamp((color >> 8 & 0xFF) + (here[e + 1] + 8 >> 4));
                int blue = clamp((color & 0xFF) + (here[e + 2] + 8 >> 4));
                int index = palette.nearest(red, green, blue);
                indexes[x] = (byte) index;
                int chosen = palette.color(index);
                spread(here, below, e, red - (chosen >> 16 & 0xFF));
                spread(here, below, e + 1, green - (chosen >> 8 & 0xFF));
                spread(here, below, e + 2, blue - (chosen & 0xFF));
            }
            errors[0] = below;
            errors[1] = here;
        };
    }

    private static void spread(int[] here, int[] below, int at, int error) {
        here[at + 3] += 7 * error;
        below[at - 3] += 3 * error;
        below[at] += 5 * error;
        below[at + 3] += error;
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
