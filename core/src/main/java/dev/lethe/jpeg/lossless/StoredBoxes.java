package dev.lethe.jpeg.lossless;

import dev.lethe.Orientation;
import dev.lethe.pixels.Box;

/** Finds regions of a picture as displayed in the picture as it is stored. */
public final class StoredBoxes {
    private StoredBoxes() {}

    /**
     * The region of stored pixels that is displayed as the given one.
     *
     * @param displayed lies inside of the picture as displayed
     * @param width of the picture as stored
     * @param height of the picture as stored
     */
    public static Box of(Box displayed, Orientation orientation, int width, int height) {
        int x = displayed.x();
        int y = displayed.y();
        int right = x + displayed.width();
        int bottom = y + displayed.height();
        return switch (orientation) {
            case NORMAL -> displayed;
            case MIRRORED -> between(width - right, y, width - x, bottom);
            case ROTATED_180 -> between(width - right, height - bottom, width - x, height - y);
            case FLIPPED -> between(x, height - bottom, right, height - y);
            case TRANSPOSED -> between(y, x, bottom, right);
            case ROTATED_90 -> between(y, height - right, bottom, height - x);
            case TRANSVERSED -> between(width - bottom, height - right, width - y, height - x);
            case ROTATED_270 -> between(width - bottom, x, width - y, right);
        };
    }

    private static Box between(int left, int top, int right, int bottom) {
        return new Box(left, top, right - left, bottom - top);
    }
}
