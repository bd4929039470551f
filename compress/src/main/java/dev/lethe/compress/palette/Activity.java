package dev.lethe.compress.palette;

import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * How much happens around each pixel of a picture: 0 in flat parts and even gradients, up to 255 in noise and at edges,
 * where the eye forgives more. Not changed once made.
 */
final class Activity {
    private final byte[] levels;
    private final int width;

    private Activity(byte[] levels, int width) {
        this.levels = levels;
        this.width = width;
    }

    /** Looks at a picture; a byte per pixel is reserved until the run ends. */
    static Activity of(ArgbPicture picture, RunContext context) throws IOException {
        int width = picture.width();
        int height = picture.height();
        int[] pixels = picture.pixels();
        context.reserve(pixels.length);
        Activity activity = new Activity(new byte[pixels.length], width);
        for (int y = 0; y < height; y++) {
            context.check();
            int row = y * width;
            int above = y > 0 ? row - width : row;
            int below = y < height - 1 ? row + width : row;
            for (int x = 0; x < width; x++) {
                int left = x > 0 ? x - 1 : x;
                int right = x < width - 1 ? x + 1 : x;
                int here = pixels[row + x];
                int bend = bend(here, pixels[row + left], pixels[row + right])
                        + bend(here, pixels[above + x], pixels[below + x]);
                activity.levels[row + x] = (byte) Math.min(255, bend / 2);
            }
        }
        return activity;
    }

    /** The second difference along a line, of the sample where it is greatest. */
    private static int bend(int here, int before, int after) {
        if (here == before && here == after) {
            return 0;
        }
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int bend = 2 * (here >> shift & 0xFF) - (before >> shift & 0xFF) - (after >> shift & 0xFF);
            most = Math.max(most, Math.abs(bend));
        }
        return most;
    }

    /** The activity at a pixel, 0 to 255. */
    int at(int x, int y) {
        return levels[y * width + x] & 0xFF;
    }
}
