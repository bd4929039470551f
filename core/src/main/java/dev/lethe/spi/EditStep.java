package dev.lethe.spi;

import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Optional;

/** Changes pixels. */
public non-sealed interface EditStep extends Step {
    /** How to do the same on a JPEG's coefficients; empty if it works on pixels alone. */
    default Optional<CoefficientEdit> onCoefficients() {
        return Optional.empty();
    }

    /**
     * How it may begin with a picture that is decoded smaller than it is stored; empty if it needs every pixel.
     *
     * @param width of the picture as displayed, in pixels
     * @param height of the picture as displayed
     */
    default Optional<Reduction> reduction(int width, int height) {
        return Optional.empty();
    }

    /** How much of the picture it must see to make one row of its result. */
    Reach reach();

    /**
     * Gives the changed picture, which may pull rows from the given one as it is read itself.
     *
     * @throws dev.lethe.MissingCapabilityException if it can't run here
     * @throws IllegalArgumentException if its parameters don't fit this picture, for example a box outside of it
     */
    Picture edit(Picture picture, Analysis analysis, RunContext context) throws IOException;
}
