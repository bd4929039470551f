package dev.lethe.jpeg;

import dev.lethe.pixels.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares coefficients that carry the picture. What pads it to whole MCUs may be lost when a file is written. */
final class Comparison {
    private Comparison() {}

    /** A row of MCUs is that of the whole, what pads it included. */
    static void sameRow(JpegCoefficients whole, List<CoefficientPlane> planes, int row) {
        for (int i = 0; i < planes.size(); i++) {
            short[] band = planes.get(i).values();
            short[] all = whole.planes().get(i).values();
            int from = row * band.length;
            require(Arrays.equals(band, 0, band.length, all, from, from + band.length), "a row differs", i);
        }
    }

    /** All of them are the same. */
    static void same(JpegCoefficients expected, JpegCoefficients read) {
        sameShape(expected.frame(), read.frame());
        for (int i = 0; i < expected.planes().size(); i++) {
            int length = expected.frame().blocksWide(i) * 64;
            for (int row = 0; row < expected.frame().blocksHigh(i); row++) {
                sameBlocks(expected, read, i, expected.planes().get(i).index(0, row), length);
            }
        }
    }

    /** MCUs that a box touches hold one constant, all others what they held. */
    static void wiped(JpegCoefficients before, JpegCoefficients after, Box box) {
        JpegFrame frame = before.frame();
        sameShape(frame, after.frame());
        for (int i = 0; i < frame.components().size(); i++) {
            wiped(before, after, box, i);
        }
    }

    private static void wiped(JpegCoefficients before, JpegCoefficients after, Box box, int component) {
        JpegFrame frame = before.frame();
        JpegFrame.Component shape = frame.components().get(component);
        short[] values = after.planes().get(component).values();
        int constant = Integer.MAX_VALUE;
        for (int row = 0; row < frame.blocksHigh(component); row++) {
            for (int column = 0; column < frame.blocksWide(component); column++) {
                int at = after.planes().get(component).index(column, row);
                if (!touches(box, frame, column / shape.horizontal(), row / shape.vertical())) {
                    sameBlocks(before, after, component, at, 64);
                    continue;
                }
                constant = constant == Integer.MAX_VALUE ? values[at] : constant;
                require(values[at] == constant, "wiped MCUs have several colours", component);
                for (int k = 1; k < 64; k++) {
                    require(values[at + k] == 0, "a wiped MCU holds something", component);
                }
            }
        }
    }

    private static boolean touches(Box box, JpegFrame frame, int mcuColumn, int mcuRow) {
        int left = mcuColumn * 8 * frame.maxHorizontal();
        int top = mcuRow * 8 * frame.maxVertical();
        return left < box.x() + box.width()
                && box.x() < left + 8 * frame.maxHorizontal()
                && top < box.y() + box.height()
                && box.y() < top + 8 * frame.maxVertical();
    }

    private static void sameBlocks(JpegCoefficients a, JpegCoefficients b, int component, int from, int length) {
        boolean same = Arrays.equals(
                a.planes().get(component).values(),
                from,
                from + length,
                b.planes().get(component).values(),
                from,
                from + length);
        require(same, "coefficients differ", component);
    }

    private static void sameShape(JpegFrame frame, JpegFrame read) {
        JpegFrame expected = withDistinctIds(frame);
        if (!expected.equals(read)) {
            throw new AssertionError("the frame is another: " + read + " instead of " + expected);
        }
    }

    private static JpegFrame withDistinctIds(JpegFrame frame) {
        List<JpegFrame.Component> components = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        for (JpegFrame.Component component : frame.components()) {
            ids.add(component.id());
            components.add(new JpegFrame.Component(
                    components.size() + 1, component.horizontal(), component.vertical(), component.quantization()));
        }
        boolean distinct = ids.size() == components.size();
        return distinct ? frame : new JpegFrame(frame.width(), frame.height(), frame.colors(), components);
    }

    private static void require(boolean holds, String otherwise, int component) {
        if (!holds) {
            throw new AssertionError(otherwise + " in component " + component);
        }
    }
}
