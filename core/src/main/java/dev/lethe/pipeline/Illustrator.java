package dev.lethe.pipeline;

import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Optional;

/**
 * Draws pictures small, for reports that show them. The core decodes no pixels; lethe's toolkit has one.
 *
 * <p>What is drawn is drawn anew from the pixels and holds nothing else of the file. Thread-safe: the pictures of a batch
 * are drawn by several threads.
 */
@FunctionalInterface
public interface Illustrator {
    /**
     * Draws a picture.
     *
     * @param picture open during the call, not closed
     * @param context limits of the run; its memory is given back
     * @return a {@code data:} URI of some kilobytes; empty if it can't be drawn
     */
    Optional<String> draw(SeekableInput picture, RunContext context) throws IOException;
}
