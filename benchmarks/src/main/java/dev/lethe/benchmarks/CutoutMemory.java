package dev.lethe.benchmarks;

import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.encoding.Convert;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.segmentation.Background;
import dev.lethe.segmentation.Segmenter;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a process that makes many cut-outs grows: {@code CutoutMemory COUNT FILE...}, files over and over. Prints what it
 * has of the machine's memory after the first hundred pictures and at the end. Linux only. Start it with a heap of one
 * size, touched at once ({@code -Xms256m -Xmx256m -XX:+AlwaysPreTouch}), so that only what lies outside of it can grow.
 */
public final class CutoutMemory {
    private static final int FIRST = 100;

    private CutoutMemory() {}

    /** See above. */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        List<String> files = Arrays.asList(args).subList(1, args.length);
        try (Segmenter segmenter = Segmenter.bundled(1)) {
            PrivacyPipeline pipeline = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                    .then(Background.remove(segmenter))
                    .then(Convert.to(ImageFormat.PNG))
                    .build();
            long first = 0;
            for (int i = 0; i < count; i++) {
                if (i == FIRST) {
                    first = residentKib();
                }
                Source source = Source.of(Path.of(files.get(i % files.size())));
                pipeline.sanitize(source, Sink.to(OutputStream.nullOutputStream()));
            }
            long last = residentKib();
            System.out.printf(
                    "%d pictures: %d MiB after the first %d, %d MiB at the end, %+d MiB%n",
                    count, first / 1024, FIRST, last / 1024, (last - first) / 1024);
        }
    }

    private static long residentKib() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("this system does not tell a process's memory");
    }
}
