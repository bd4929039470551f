package dev.lethe.jpeg.decode;

import dev.lethe.jpeg.JpegFrame;

/**
 * How a component's samples lie beside the pixels of the decoded picture.
 *
 * @param size samples that a block becomes in each direction: 8, 4, 2 or 1
 * @param width of the component in samples
 * @param height of the component in samples
 * @param across samples in a row for each {@code maxAcross} pixels
 * @param down rows of samples for each {@code maxDown} rows of pixels
 * @param maxAcross the frame's greatest horizontal sampling factor
 * @param maxDown the frame's greatest vertical sampling factor
 */
record ComponentShape(int size, int width, int height, int across, int down, int maxAcross, int maxDown) {
    /**
     * The shape of a component of a frame. A component of which the picture has fewer samples than pixels is scaled down
     * less than the others, where that saves upsampling: at half size the chroma of 4:2:0 needs none.
     */
    static ComponentShape of(JpegFrame frame, int index, DecodeScale scale) {
        JpegFrame.Component component = frame.components().get(index);
        int maxAcross = frame.maxHorizontal();
        int maxDown = frame.maxVertical();
        int least = scale.blockSize();
        int size = least;
        while (size < 8
                && maxAcross * least % (component.horizontal() * size * 2) == 0
                && maxDown * least % (component.vertical() * size * 2) == 0) {
            size *= 2;
        }
        return new ComponentShape(
                size,
                ceil(frame.width() * component.horizontal() * size, maxAcross * 8),
                ceil(frame.height() * component.vertical() * size, maxDown * 8),
                component.horizontal() * size / least,
                component.vertical() * size / least,
                maxAcross,
                maxDown);
    }

    private static int ceil(int value, int unit) {
        return (value + unit - 1) / unit;
    }

    /** The row of samples that lies at a row of pixels. */
    int row(int y) {
        return Math.min(height - 1, y * down / maxDown);
    }

    /** The sample that lies at a pixel of a row. */
    int column(int x) {
        return Math.min(width - 1, x * across / maxAcross);
    }
}
