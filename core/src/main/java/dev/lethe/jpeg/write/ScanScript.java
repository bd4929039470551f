package dev.lethe.jpeg.write;

import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The scans of a file in their order. All of them sequential, or all of them progressive (T.81 G.1.1.1). Immutable.
 *
 * @param scans one or more
 */
public record ScanScript(List<Scan> scans) {
    /** Blocks that an MCU may have at most (T.81 B.2.3). */
    private static final int MAX_BLOCKS_IN_MCU = 10;

    /** Copies the list. */
    public ScanScript {
        scans = List.copyOf(scans);
        if (scans.isEmpty()) {
            throw new IllegalArgumentException("scans: must be one or more");
        }
    }

    /** One sequential scan of all components, or one for each where an MCU would have more than 10 blocks. */
    public static ScanScript sequential(JpegFrame frame) {
        return new ScanScript(together(frame).stream().map(Scan::sequential).toList());
    }

    /**
     * A progressive script that is good for most pictures: the one libjpeg takes (jpeg_simple_progression), DC first,
     * then coarse luminance, colours, and what is left bit by bit.
     */
    public static ScanScript progressive(JpegFrame frame) {
        List<Scan> scans = new ArrayList<>();
        List<List<Integer>> groups = together(frame);
        groups.forEach(group -> scans.add(Scan.dc(group, 1)));
        int count = frame.components().size();
        if (count == 3 && frame.colors() == JpegColors.YCBCR) {
            scans.addAll(List.of(Scan.ac(0, 1, 5, 2), Scan.ac(2, 1, 63, 1), Scan.ac(1, 1, 63, 1)));
            scans.addAll(List.of(Scan.ac(0, 6, 63, 2), Scan.acRefinement(0, 1, 63, 1)));
        } else {
            IntStream.range(0, count).forEach(i -> scans.add(Scan.ac(i, 1, 5, 2)));
            IntStream.range(0, count).forEach(i -> scans.add(Scan.ac(i, 6, 63, 2)));
            IntStream.range(0, count).forEach(i -> scans.add(Scan.acRefinement(i, 1, 63, 1)));
        }
        groups.forEach(group -> scans.add(Scan.dcRefinement(group, 0)));
        for (int i = count - 1; i >= 0; i--) {
            scans.add(Scan.acRefinement(i, 1, 63, 0));
        }
        return new ScanScript(scans);
    }

    /** All components in one group if an MCU of them has at most 10 blocks, else each in a group of its own. */
    private static List<List<Integer>> together(JpegFrame frame) {
        List<Integer> all =
                IntStream.range(0, frame.components().size()).boxed().toList();
        return mayInterleave(frame, all)
                ? List.of(all)
                : all.stream().map(List::of).toList();
    }

    /** Whether one scan may hold these components. */
    static boolean mayInterleave(JpegFrame frame, List<Integer> components) {
        return components.size() == 1
                || components.stream()
                                .map(frame.components()::get)
                                .mapToInt(component -> component.horizontal() * component.vertical())
                                .sum()
                        <= MAX_BLOCKS_IN_MCU;
    }

    /** Whether the file is a progressive one. */
    public boolean isProgressive() {
        return !scans.get(0).isSequential();
    }

    /**
     * Refuses what is not legal for a frame, or would not code all bits of all coefficients.
     *
     * @throws IllegalArgumentException with the reason
     */
    void requireLossless(JpegFrame frame) {
        int[][] bits = new int[frame.components().size()][64];
        for (int[] component : bits) {
            Arrays.fill(component, -1);
        }
        for (Scan scan : scans) {
            requireLegal(scan, frame);
            for (int component : scan.components()) {
                advance(scan, bits[component]);
            }
        }
        for (int[] component : bits) {
            if (Arrays.stream(component).anyMatch(low -> low != 0)) {
                throw new IllegalArgumentException("scans: must code all bits of all coefficients");
            }
        }
    }

    private void requireLegal(Scan scan, JpegFrame frame) {
        List<Integer> components = scan.components();
        int count = frame.components().size();
        for (int i = 0; i < components.size(); i++) {
            int component = components.get(i);
            if (component < 0 || component >= count || i > 0 && component <= components.get(i - 1)) {
                throw new IllegalArgumentException("components: must be places in the frame, ascending");
            }
        }
        if (!mayInterleave(frame, components)) {
            throw new IllegalArgumentException("components: must not have more than 10 blocks in an MCU together");
        }
        boolean legal = isProgressive()
                ? scan.first() == 0 ? scan.last() == 0 : components.size() == 1
                : scan.isSequential() && scan.low() == 0 && scan.high() == 0;
        if (!legal) {
            throw new IllegalArgumentException("scans: must be all sequential, or all DC or AC of one component");
        }
    }

    /** Checks that a scan goes on where the earlier ones stopped, and notes how far it goes. */
    private static void advance(Scan scan, int[] bits) {
        if (scan.first() > 0 && bits[0] < 0) {
            throw new IllegalArgumentException("scans: must begin with a component's DC coefficients");
        }
        for (int k = scan.first(); k <= scan.last(); k++) {
            if (bits[k] != (scan.isRefinement() ? scan.high() : -1)) {
                throw new IllegalArgumentException("scans: must code each bit once, from high to low");
            }
            bits[k] = scan.low();
        }
    }
}
