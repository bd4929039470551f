package dev.lethe.examples.minimal;

import dev.lethe.MetadataPolicy;
import dev.lethe.metadata.Metadata;
import dev.lethe.pipeline.Report;
import java.io.IOException;
import java.nio.file.Path;

/** Cleans one picture with nothing but {@code lethe-metadata}. */
public final class Minimal {
    private Minimal() {}

    /** Takes two arguments: a picture, and where its clean copy goes. */
    public static void main(String[] args) throws IOException {
        Report report = Metadata.strip(Path.of(args[0]), Path.of(args[1]), MetadataPolicy.removeAllButDisplay());
        System.out.println("removed: " + report.removedCounts().keySet());
    }
}
