package dev.lethe.jpeg.write;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegFrame;

/**
 * The rows of a plane that belong to one row of the frame's MCUs and carry the picture.
 *
 * @param from the first
 * @param to the one after the last
 */
record BlockRows(int from, int to) {
    static BlockRows of(JpegFrame frame, int component, CoefficientPlane plane, int mcuRow) {
        int vertical = frame.components().get(component).vertical();
        int top = top(plane, vertical, mcuRow);
        return new BlockRows(top, top + Math.min(vertical, frame.blocksHigh(component) - mcuRow * vertical));
    }

    /** Where a row of MCUs begins: a plane as high as one MCU holds that row alone. */
    static int top(CoefficientPlane plane, int vertical, int mcuRow) {
        return plane.rows() == vertical ? 0 : mcuRow * vertical;
    }
}
