package dev.lethe.spi;

import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.List;

/** Finds regions of a kind in a picture: faces, codes, lines of text. Thread-safe; changes nothing. */
public interface Detector {
    /** What it finds, in the plural: "faces". */
    String name();

    /**
     * Looks at a picture.
     *
     * @return regions in the picture's own coordinates, possibly none
     * @throws dev.lethe.MissingCapabilityException if it can't run here; the pipeline then writes nothing
     */
    List<Detection> detect(Picture picture, RunContext context) throws IOException;
}
