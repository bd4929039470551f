package dev.lethe.jpeg.encode;

import dev.lethe.jpeg.CoefficientPlane;
import java.util.List;

/**
 * A picture's coefficients before they are quantised, in units of 1/{@link ForwardDct#UNITS}, and what is known about its
 * blocks.
 *
 * @param width in pixels
 * @param height in pixels
 * @param halved whether the colour differences have half the size
 * @param planes of luminance, or luminance, blue and red difference, as large as a frame of that size needs
 * @param visibility of errors in each block of luminance, {@code columns} in a row
 * @param columns blocks of luminance in a row that carry the picture
 */
@SuppressWarnings("ArrayRecordComponent") // large, internal and never compared
record Spectrum(int width, int height, boolean halved, List<CoefficientPlane> planes, float[] visibility, int columns) {
    /** The factor for a block of a component; for one of halved colour the mean over the luminance it lies on. */
    float visibility(int component, int column, int row) {
        if (component == 0 || !halved) {
            return visibility[row * columns + column];
        }
        int right = Math.min(2 * column + 1, columns - 1);
        int below = Math.min(2 * row + 1, visibility.length / columns - 1);
        return 0.25f
                * (visibility[2 * row * columns + 2 * column]
                        + visibility[2 * row * columns + right]
                        + visibility[below * columns + 2 * column]
                        + visibility[below * columns + right]);
    }
}
