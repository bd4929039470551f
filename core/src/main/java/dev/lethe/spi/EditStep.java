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
