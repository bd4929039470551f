package dev.lethe.pixels;

/**
 * A part of a picture, in the coordinates of the picture as displayed: the rows that it crosses, and in each row the runs
 * of pixels that it touches. Immutable.
 */
public sealed interface Region permits Box, Polygon {
    /** The smallest box around it. */
    Box bounds();

    /**
     * The runs of one row, left to right, apart from each other: first pixel and the one after the last, again and again.
     *
     * @param y a row of the picture; rows outside {@link #bounds} have no runs
     */
    int[] runs(int y);
}
