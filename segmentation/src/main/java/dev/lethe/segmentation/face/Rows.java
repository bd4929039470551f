package dev.lethe.segmentation.face;

import java.io.IOException;

/** Takes the rows of a picture, from the first to the last. */
@FunctionalInterface
interface Rows {
    /**
     * Takes one row, which the caller may use again afterwards.
     *
     * @param colors red, green and blue of each pixel, 0 to 255
     */
    void row(int y, float[] colors) throws IOException;
}
