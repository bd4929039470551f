package dev.lethe.jpeg;

import java.util.List;

/**
 * The shape of a JPEG: size, components and how their blocks lie (T.81 A.1, A.2). Immutable.
 *
 * <p>A component's blocks are counted twice: those that carry the picture ({@link #blocksWide}, {@link #blocksHigh},
 * the only ones in a scan of that component alone) and those that are stored ({@link #stride}, {@link #rows}, padded to
 * whole MCUs as interleaved scans need).
 *
 * @param width in pixels, 1 to 65,535
 * @param height in pixels, 1 to 65,535
 * @param colors what the components mean
 * @param components 1 to 4
 */
public record JpegFrame(int width, int height, JpegColors colors, List<Component> components) {
    /**
     * One component.
     *
     * @param id as in the frame header, 0 to 255
     * @param horizontal sampling factor, 1 to 4
     * @param vertical sampling factor, 1 to 4
     * @param quantization its divisors
     */
    public record Component(int id, int horizontal, int vertical, QuantizationTable quantization) {
        /** Checks ranges. */
        public Component {
            if (id < 0 || id > 255) {
                throw new IllegalArgumentException("id: must be 0 to 255");
            }
            if (horizontal < 1 || horizontal > 4 || vertical < 1 || vertical > 4) {
                throw new IllegalArgumentException("sampling factors: must be 1 to 4");
            }
        }
    }

    /** Checks ranges. */
    public JpegFrame {
        components = List.copyOf(components);
        if (width < 1 || width > 65_535 || height < 1 || height > 65_535) {
            throw new IllegalArgumentException("width and height: must be 1 to 65535");
        }
        if (components.isEmpty() || components.size() > 4) {
            throw new IllegalArgumentException("components: must be 1 to 4");
        }
    }

    /** The greatest horizontal sampling factor. */
    public int maxHorizontal() {
        int most = 1;
        for (Component component : components) {
            most = Math.max(most, component.horizontal());
        }
        return most;
    }

    /** The greatest vertical sampling factor. */
    public int maxVertical() {
        int most = 1;
        for (Component component : components) {
            most = Math.max(most, component.vertical());
        }
        return most;
    }

    /** MCUs in a row of an interleaved scan of all components. */
    public int mcusWide() {
        return ceil(width, 8 * maxHorizontal());
    }

    /** Rows of MCUs in an interleaved scan of all components. */
    public int mcusHigh() {
        return ceil(height, 8 * maxVertical());
    }

    /** Width of a component in its own samples. */
    public int samplesWide(int component) {
        return ceil(width * components.get(component).horizontal(), maxHorizontal());
    }

    /** Height of a component in its own samples. */
    public int samplesHigh(int component) {
        return ceil(height * components.get(component).vertical(), maxVertical());
    }

    /** Blocks of a component in a row that carry the picture. */
    public int blocksWide(int component) {
        return ceil(samplesWide(component), 8);
    }

    /** Rows of a component's blocks that carry the picture. */
    public int blocksHigh(int component) {
        return ceil(samplesHigh(component), 8);
    }

    /** Blocks of a component that are stored for each row, padded to whole MCUs. */
    public int stride(int component) {
        return mcusWide() * components.get(component).horizontal();
    }

    /** Rows of a component's blocks that are stored, padded to whole MCUs. */
    public int rows(int component) {
        return mcusHigh() * components.get(component).vertical();
    }

    /** Bytes that all coefficients take in memory. */
    public long coefficientBytes() {
        long blocks = 0;
        for (int i = 0; i < components.size(); i++) {
            blocks += (long) stride(i) * rows(i);
        }
        return blocks * 64 * Short.BYTES;
    }

    private static int ceil(int value, int unit) {
        return (value + unit - 1) / unit;
    }
}
