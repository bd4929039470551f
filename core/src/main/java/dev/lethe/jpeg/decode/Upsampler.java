package dev.lethe.jpeg.decode;

import java.io.IOException;

/**
 * Gives a component as many samples as the picture has pixels. A row comes as one or more lines between which its samples
 * take turns, so that lines can be computed, or used more than once, without bringing the samples in order.
 */
interface Upsampler {
    /** Lines of a row. */
    int lines();

    /**
     * The samples at a row of pixels: the one at {@code x} is {@code [x % lines][x / lines]}. Rows are asked for from
     * top to bottom; the result is valid until the next call.
     */
    int[][] row(int y) throws IOException;

    /**
     * What libjpeg-turbo does by default: a triangle filter where a component has half the samples in one or both
     * directions, otherwise repetition. Factors that don't divide each other, which libjpeg refuses, take the nearest sample to the left and above.
     */
    static Upsampler of(SampleBand band, DecodeScale scale, int pixels) {
        ComponentShape shape = band.shape();
        boolean filter = scale != DecodeScale.EIGHTH;
        boolean halfAcross = 2 * shape.across() == shape.maxAcross();
        boolean halfDown = 2 * shape.down() == shape.maxDown();
        boolean fullAcross = shape.across() == shape.maxAcross();
        boolean fullDown = shape.down() == shape.maxDown();
        if (filter && fullAcross && halfDown) {
            return new TriangleDown(band);
        }
        if (filter && halfAcross && (fullDown || halfDown) && shape.width() > 2) {
            return fullDown ? new TriangleAcross(band) : new TriangleBoth(band);
        }
        return shape.maxAcross() % shape.across() == 0 ? new Repeated(band) : new Nearest(band, pixels);
    }
}
