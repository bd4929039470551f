package dev.lethe.jpeg.lossless;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegFrame;
import java.util.List;

/**
 * Changes coefficients where they are, one row of MCUs after the other or all at once. The frame stays as it is.
 * Implementations are stateless, so that a file can be gone through twice.
 */
@FunctionalInterface
public interface CoefficientChange {
    /**
     * Changes rows of MCUs.
     *
     * @param planes of each component, holding these rows alone
     * @param firstRow number of the first row of MCUs that they hold
     * @param rows how many they hold
     */
    void apply(JpegFrame frame, List<CoefficientPlane> planes, int firstRow, int rows);

    /** Changes nothing. */
    static CoefficientChange none() {
        return (frame, planes, firstRow, rows) -> {};
    }
}
