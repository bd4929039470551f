package dev.lethe.segmentation.plain;

import dev.lethe.ModelMismatchException;
import java.util.Arrays;

/**
 * How a convolution's kernel moves over a plane with zeros around it. A plane is laid out so that each tap of the kernel
 * is one offset and each row of results one run of neighbours: with a stride of s, as s × s planes that hold every s-th
 * row and column.
 *
 * @param in size of a plane without the zeros
 * @param kernel height and width of it
 * @param stride in both directions
 * @param dilation between taps
 * @param top zeros above
 * @param left zeros to the left
 * @param padded height with zeros
 * @param paddedWidth width with zeros
 */
record Window(Shape in, int kernel, int stride, int dilation, int top, int left, int padded, int paddedWidth) {
    static Window of(Node node, Shape in, int[] kernel) throws ModelMismatchException {
        int[] strides = node.numbers("strides", 1, 1);
        int[] dilations = node.numbers("dilations", 1, 1);
        int[] pads = node.numbers("pads", 0, 0, 0, 0);
        boolean square = kernel[0] == kernel[1] && strides[0] == strides[1] && dilations[0] == dilations[1];
        boolean small =
                kernel[0] <= 15 && strides[0] >= 1 && strides[0] <= 4 && dilations[0] >= 1 && dilations[0] <= 32;
        boolean sound = Arrays.stream(pads).allMatch(pad -> pad >= 0 && pad <= 255) && pads.length == 4;
        if (!square || !small || !sound || !node.text("auto_pad", "NOTSET").equals("NOTSET")) {
            throw node.unsupported("has a window that is not square or unusual");
        }
        int height = in.height() + pads[0] + pads[2];
        int width = in.width() + pads[1] + pads[3];
        return new Window(in, kernel[0], strides[0], dilations[0], pads[0], pads[1], height, width);
    }

    /** Whether planes serve as they are. */
    boolean isPoint() {
        return kernel == 1 && stride == 1 && padded == in.height() && paddedWidth == in.width();
    }

    /** The shape of the result. */
    Shape out(int channels) throws ModelMismatchException {
        int reach = (kernel - 1) * dilation + 1;
        return Shape.of(
                channels, Math.floorDiv(padded - reach, stride) + 1, Math.floorDiv(paddedWidth - reach, stride) + 1);
    }

    /** From one row to the next in a laid out plane. */
    int pitch() {
        return (paddedWidth + stride - 1) / stride;
    }

    private int part() {
        return pitch() * ((padded + stride - 1) / stride);
    }

    /** Numbers of a laid out plane. */
    int size() {
        return stride * stride * part();
    }

    /** Where each tap of the kernel finds its first number, row by row. */
    int[] taps() {
        int[] offsets = new int[kernel * kernel];
        for (int i = 0; i < offsets.length; i++) {
            int y = i / kernel * dilation;
            int x = i % kernel * dilation;
            offsets[i] = (y % stride * stride + x % stride) * part() + y / stride * pitch() + x / stride;
        }
        return offsets;
    }

    /** Lays a plane out. */
    void lay(float[] from, float[] to) {
        Arrays.fill(to, 0, size(), 0);
        for (int y = 0; y < in.height(); y++) {
            int row = y + top;
            int line = row % stride * stride * part() + row / stride * pitch();
            if (stride == 1) {
                System.arraycopy(from, y * in.width(), to, line + left, in.width());
            } else {
                spread(from, y * in.width(), to, line);
            }
        }
    }

    /** Deals the pixels of a row out to as many planes as the stride. */
    private void spread(float[] from, int start, float[] to, int line) {
        for (int phase = 0; phase < stride; phase++) {
            int first = Math.floorMod(phase - left, stride);
            int target = line + phase * part() + (first + left) / stride;
            for (int x = first; x < in.width(); x += stride) {
                to[target++] = from[start + x];
            }
        }
    }
}
