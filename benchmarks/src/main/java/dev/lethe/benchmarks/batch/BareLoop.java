package dev.lethe.benchmarks.batch;

import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Cleans all pictures of a folder with nothing around the pipeline: what a batch is measured by. */
public final class BareLoop {
    private BareLoop() {}

    /**
     * Cleans all of them, one after the other.
     *
     * @param args the folder of the pictures, the folder of the results
     */
    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[1]);
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        PrivacyPipeline pipeline = Lethe.cleaner();
        for (Path file : files) {
            Path result = to.resolve(from.relativize(file));
            Files.createDirectories(result.getParent());
            pipeline.sanitize(file, result);
        }
    }
}
