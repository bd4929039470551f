package dev.lethe.benchmarks.compare;

import dev.lethe.ImageFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A way to make pictures smaller.
 *
 * @param name for the table
 * @param format of what it writes
 * @param settings to be tried, each a point of its curve; one alone where nothing is lost
 * @param encoder that does it
 */
record Contender(String name, ImageFormat format, List<String> settings, Encoder encoder) {
    /** Writes a picture anew. */
    @FunctionalInterface
    interface Encoder {
        /** The result for a PNG at a setting. */
        byte[] encode(Path png, String setting) throws IOException;
    }
}
