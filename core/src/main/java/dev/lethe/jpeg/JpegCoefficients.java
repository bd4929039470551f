package dev.lethe.jpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole JPEG as its quantised coefficients: what lossless operations work on.
 *
 * @param frame the shape
 * @param planes the coefficients of each component, in the frame's order, {@link JpegFrame#stride} by {@link
 *     JpegFrame#rows} blocks each
 */
public record JpegCoefficients(JpegFrame frame, List<CoefficientPlane> planes) {
    /** Checks that planes fit the frame. */
    public JpegCoefficients {
        planes = List.copyOf(planes);
        if (planes.size() != frame.components().size()) {
            throw new IllegalArgumentException("planes: must be one for each component");
        }
        for (int i = 0; i < planes.size(); i++) {
            if (planes.get(i).stride() != frame.stride(i) || planes.get(i).rows() != frame.rows(i)) {
                throw new IllegalArgumentException("planes: must have the frame's size");
            }
        }
    }

    /**
     * Coefficients that are all zero. The caller has checked {@link JpegFrame#coefficientBytes} against its limits.
     */
    public static JpegCoefficients zeros(JpegFrame frame) {
        List<CoefficientPlane> planes = new ArrayList<>();
        for (int i = 0; i < frame.components().size(); i++) {
            planes.add(new CoefficientPlane(frame.stride(i), frame.rows(i)));
        }
        return new JpegCoefficients(frame, planes);
    }
}
