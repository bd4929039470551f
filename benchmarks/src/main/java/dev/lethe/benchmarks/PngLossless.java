package dev.lethe.benchmarks;

import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.compress.Compress;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Recompresses PNGs without loss, strip and proof included, from the command line; {@code png-lossless.sh} sets it beside
 * other programs.
 */
public final class PngLossless {
    private PngLossless() {}

    /**
     * Writes each file that can be read to a folder.
     *
     * @param args {@code fast}, {@code default} or {@code max}, the folder, files
     */
    public static void main(String[] args) throws IOException {
        Compress.Effort effort = Compress.Effort.valueOf(args[0].toUpperCase(Locale.ROOT));
        PrivacyPipeline pipeline = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .limits(Limits.trusted())
                .then(Compress.lossless().withEffort(effort))
                .build();
        for (int i = 2; i < args.length; i++) {
            Path file = Path.of(args[i]);
            Sink.ToBytes out = Sink.toBytes();
            try {
                pipeline.sanitize(Source.of(Files.readAllBytes(file)), out);
                Files.write(Path.of(args[1]).resolve(file.getFileName()), out.bytes());
            } catch (ImagePrivacyException e) {
                System.err.println(file.getFileName() + ": " + e.getMessage());
            }
        }
    }
}
