package dev.lethe.spi;

import dev.lethe.Inspection;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;

/**
 * Looks closer at what a picture was found to give away, and says more about it: which hidden pictures differ from the
 * picture that is seen, for example. Changes neither the source nor the result. Runs in {@code inspect} as well as in
 * {@code sanitize}.
 */
public non-sealed interface ExamineStep extends Step {
    /**
     * Gives the inspection with what was learnt.
     *
     * <p>What can't be judged becomes a note: a picture is cleaned whether it could be examined or not. Only a run that
     * is out of time or cancelled ends here.
     *
     * @param seen what the container's codec found
     * @param picture the source, not to be closed
     * @param context the run's; memory is to be taken from a {@link RunContext#part} of it
     */
    Inspection examine(Inspection seen, SeekableInput picture, RunContext context) throws IOException;
}
