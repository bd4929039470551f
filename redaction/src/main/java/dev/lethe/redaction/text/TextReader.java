package dev.lethe.redaction.text;

import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.List;

/** Reads the text of a picture. Lethe brings {@link TesseractReader}; others can be put in its place. Thread-safe. */
@FunctionalInterface
public interface TextReader {
    /**
     * Reads all words.
     *
     * @return words with their boxes, in any order
     * @throws dev.lethe.MissingCapabilityException if it can't run here
     */
    List<ReadWord> read(Picture picture, RunContext context) throws IOException;
}
