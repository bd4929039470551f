package dev.lethe.jpeg.read;

import dev.lethe.jpeg.JpegColors;
import java.util.List;

/**
 * Decides what components mean, from the markers before the first scan. T.81 does not say; these are the rules by which
 * libjpeg decides, and with it most viewers: JFIF before Adobe before component ids.
 */
final class ColorRule {
    private static final int JFIF_LENGTH = 14;
    private static final int ADOBE_LENGTH = 12;
    private static final int NO_ADOBE = -1;

    private boolean jfif;
    private int adobe = NO_ADOBE;

    /** Takes note of an application segment. */
    void see(int marker, SegmentBytes segment) {
        if (marker == Markers.APP0 && segment.length() >= JFIF_LENGTH && segment.startsWith("JFIF\0")) {
            jfif = true;
        } else if (marker == Markers.APP14 && segment.length() >= ADOBE_LENGTH && segment.startsWith("Adobe")) {
            adobe = segment.at(ADOBE_LENGTH - 1);
        }
    }

    boolean hasAdobe() {
        return adobe != NO_ADOBE;
    }

    JpegColors colors(FrameHeader frame) {
        return switch (frame.components().size()) {
            case 1 -> JpegColors.GRAY;
            case 3 -> threeComponents(frame.components());
            case 4 -> adobe == NO_ADOBE || adobe == 0 ? JpegColors.CMYK : JpegColors.YCCK;
            default -> JpegColors.UNKNOWN;
        };
    }

    private JpegColors threeComponents(List<FrameHeader.Component> components) {
        if (jfif) {
            return JpegColors.YCBCR;
        }
        if (adobe != NO_ADOBE) {
            return adobe == 0 ? JpegColors.RGB : JpegColors.YCBCR;
        }
        boolean rgb = components.get(0).id() == 'R'
                && components.get(1).id() == 'G'
                && components.get(2).id() == 'B';
        return rgb ? JpegColors.RGB : JpegColors.YCBCR;
    }
}
