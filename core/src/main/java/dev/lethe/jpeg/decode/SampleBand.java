package dev.lethe.jpeg.decode;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegFrame;
import java.io.IOException;

/**
 * The samples of one component from two neighbouring rows of MCUs: as many as upsampling needs, which looks at the rows
 * above and below. One owner, one thread.
 */
final class SampleBand {
    private final ComponentShape shape;
    private final InverseDct transform;
    private final int blocks;
    private final int blockRows;
    private final int[][] rows;
    private final Feed feed;
    private int decoded;

    /** Brings the next row of MCUs into the bands of all components. */
    @FunctionalInterface
    interface Feed {
        void next() throws IOException;
    }

    SampleBand(JpegFrame frame, int index, ComponentShape shape, Feed feed) {
        JpegFrame.Component component = frame.components().get(index);
        this.shape = shape;
        this.feed = feed;
        this.transform = InverseDct.of(shape.size(), component.quantization());
        this.blocks = frame.blocksWide(index);
        this.blockRows = component.vertical();
        this.rows = new int[2 * blockRows * shape.size()][frame.stride(index) * shape.size()];
    }

    /** Bytes that the band of a component takes. */
    static long bytes(JpegFrame frame, int index, ComponentShape shape) {
        long samples =
                2L * frame.components().get(index).vertical() * shape.size() * frame.stride(index) * shape.size();
        return samples * Integer.BYTES;
    }

    ComponentShape shape() {
        return shape;
    }

    /**
     * A row of samples, 0 to 255, decoded as soon as it is needed; the first and the last stand for those beyond them. It
     * may be longer than the component is wide. Valid until rows of the next row of MCUs but one are asked for.
     */
    int[] row(int index) throws IOException {
        int row = Math.max(0, Math.min(shape.height() - 1, index));
        while (row >= decoded) {
            feed.next();
        }
        return rows[row % rows.length];
    }

    /** Takes the component's part of a row of MCUs. */
    void decode(CoefficientPlane plane, int top) {
        short[] values = plane.values();
        int size = shape.size();
        int depth = plane.depth();
        for (int r = 0; r < blockRows; r++) {
            int to = decoded % rows.length;
            if (decoded < shape.height()) {
                int from = plane.index(0, top + r);
                for (int column = 0; column < blocks; column++) {
                    transform.transform(values, from + depth * column, rows, to, size * column);
                }
            }
            decoded += size;
        }
    }
}
