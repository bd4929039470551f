package dev.lethe.spi;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;

/** An edit of a JPEG that leaves every coefficient alone that it need not change: the coefficient lane. */
public interface CoefficientEdit {
    /**
     * Writes the edited JPEG, metadata included as they are.
     *
     * @return false if this file's coding does not allow it: nothing that was written counts, and the pixels are edited
     *     instead
     * @throws IllegalArgumentException if the edit does not fit this picture
     */
    boolean edit(CodedPicture jpeg, Analysis analysis, OutputStream output, RunContext context) throws IOException;
}
