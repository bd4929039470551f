package dev.lethe.spi;

import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;

/** Looks at the pixels before anything is changed and leaves what it learnt for the edits. */
public non-sealed interface AnalyseStep extends Step {
    /**
     * Looks at the picture as displayed.
     *
     * @param analysis receives what was learnt
     */
    void analyse(Picture picture, Analysis analysis, RunContext context) throws IOException;
}
