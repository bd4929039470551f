package dev.lethe.jpeg.write;

import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.CoefficientPlane;
import java.util.List;

/** Turns one scan's coefficients into tokens, one row of the frame's MCUs after the other. */
interface TokenSource {
    /**
     * Adds the tokens of one row of MCUs.
     *
     * @param mcuRow the row, counted up from 0
     * @param planes the frame's components: all of their blocks, or those of this row alone
     * @throws MalformedImageException if a coefficient is too large to be coded
     */
    void row(int mcuRow, List<CoefficientPlane> planes, Tokens to) throws MalformedImageException;

    /** Adds what was held back until it was known that no more rows follow. */
    default void end(Tokens to) {}
}
