package dev.lethe.jpeg.lossless;

import dev.lethe.LimitExceededException;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import dev.lethe.run.RunContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The grid on which pictures can be cut and mirrored. A picture of one component has no other unit than the block (T.81
 * A.2.2), whatever sampling factors it states; it gets the factors 1 and 1.
 */
record McuGrid(JpegFrame frame) {
    private boolean alone() {
        return frame.components().size() == 1;
    }

    /** Width of an MCU in pixels. */
    int unitWidth() {
        return alone() ? 8 : 8 * frame.maxHorizontal();
    }

    /** Height of an MCU in pixels. */
    int unitHeight() {
        return alone() ? 8 : 8 * frame.maxVertical();
    }

    /** Blocks of a component across an MCU. */
    int horizontal(int component) {
        return alone() ? 1 : frame.components().get(component).horizontal();
    }

    /** Blocks of a component down an MCU. */
    int vertical(int component) {
        return alone() ? 1 : frame.components().get(component).vertical();
    }

    /** A frame of another size with these components. */
    JpegFrame resized(int width, int height) {
        List<JpegFrame.Component> components = new ArrayList<>();
        for (int i = 0; i < frame.components().size(); i++) {
            components.add(new JpegFrame.Component(
                    frame.components().get(i).id(),
                    horizontal(i),
                    vertical(i),
                    frame.components().get(i).quantization()));
        }
        return new JpegFrame(width, height, frame.colors(), components);
    }

    /**
     * This frame on its side.
     *
     * @param transposition for each place of a block the place that its coefficient comes from
     */
    JpegFrame transposed(int[] transposition) {
        List<JpegFrame.Component> components = new ArrayList<>();
        for (int i = 0; i < frame.components().size(); i++) {
            JpegFrame.Component component = frame.components().get(i);
            int[] divisors = new int[64];
            for (int k = 0; k < divisors.length; k++) {
                divisors[k] = component.quantization().at(transposition[k]);
            }
            components.add(new JpegFrame.Component(
                    component.id(), vertical(i), horizontal(i), QuantizationTable.of(divisors)));
        }
        return new JpegFrame(/* width= */ frame.height(), /* height= */ frame.width(), frame.colors(), components);
    }

    /** Zeros for a frame, once the run's memory holds them. */
    static JpegCoefficients zeros(JpegFrame target, RunContext context) throws LimitExceededException {
        context.reserve(target.coefficientBytes());
        return JpegCoefficients.zeros(target);
    }
}
