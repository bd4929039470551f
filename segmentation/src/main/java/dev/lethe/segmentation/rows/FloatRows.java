package dev.lethe.segmentation.rows;

import java.io.IOException;

/** Takes rows of numbers, from the first to the last. */
@FunctionalInterface
public interface FloatRows {
    /** Takes one row, which the caller may use again afterwards. */
    void row(int y, float[] samples) throws IOException;
}
