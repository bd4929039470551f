package dev.lethe.redaction;

import dev.lethe.pixels.Region;
import dev.lethe.pixels.RowBand;

/**
 * A part of a picture, and what is painted there.
 *
 * @param region may reach beyond the picture, where nothing is painted
 */
record Covering(Region region, Paint paint) {
    /** What takes the place of pixels. */
    @FunctionalInterface
    interface Paint {
        /**
         * Paints a run of pixels.
         *
         * @param row within the band
         * @param from first pixel
         * @param to the one after the last
         */
        void run(RowBand band, int row, int from, int to);
    }
}
