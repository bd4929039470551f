package dev.lethe.jpeg.read;

import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import java.util.ArrayList;
import java.util.List;

/**
 * A frame header (T.81 B.2.2) that was found to be one this reader reads.
 *
 * @param height 0 where a DNL segment will say it
 */
record FrameHeader(JpegCoding coding, int width, int height, List<Component> components) {
    /** A component's parameters; the table is a slot, 0 to 3. */
    record Component(int id, int horizontal, int vertical, int table) {}

    static FrameHeader read(int marker, SegmentBytes segment)
            throws MalformedImageException, UnsupportedFormatException {
        JpegCoding coding = coding(marker);
        int precision = segment.u8();
        if (precision != 8) {
            throw unsupported("samples of " + precision + " bits");
        }
        int height = segment.u16();
        int width = segment.u16();
        int count = segment.u8();
        if (count > 4) {
            throw unsupported(count + " components");
        }
        if (width == 0 || count == 0 || segment.remaining() != 3 * count) {
            throw segment.malformed("is no frame header");
        }
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            components.add(component(segment));
        }
        return new FrameHeader(coding, width, height, List.copyOf(components));
    }

    private static Component component(SegmentBytes segment) throws MalformedImageException {
        int id = segment.u8();
        int sampling = segment.u8();
        Component component = new Component(id, sampling >> 4, sampling & 15, segment.u8());
        if (Math.min(component.horizontal, component.vertical) < 1
                || Math.max(component.horizontal, component.vertical) > 4
                || component.table > 3) {
            throw segment.malformed("is no frame header");
        }
        return component;
    }

    private static JpegCoding coding(int marker) throws UnsupportedFormatException {
        return switch (marker) {
            case Markers.SOF0 -> JpegCoding.BASELINE;
            case Markers.SOF1 -> JpegCoding.EXTENDED;
            case Markers.SOF2 -> JpegCoding.PROGRESSIVE;
            case 0xC3, 0xCB -> throw unsupported("lossless coding");
            case 0xC9, 0xCA -> throw unsupported("arithmetic coding");
            default -> throw unsupported("hierarchical coding");
        };
    }

    private static UnsupportedFormatException unsupported(String what) {
        return new UnsupportedFormatException(
                "JPEG with " + what + " is not read; convert it to a baseline or progressive JPEG of 8 bits first");
    }

    /** The error for a file whose markers announce several frames. */
    static UnsupportedFormatException hierarchical() {
        return unsupported("hierarchical coding");
    }

    FrameHeader withHeight(int lines) {
        return new FrameHeader(coding, width, lines, components);
    }
}
