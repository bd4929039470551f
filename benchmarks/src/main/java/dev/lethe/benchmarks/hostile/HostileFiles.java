package dev.lethe.benchmarks.hostile;

import dev.lethe.ImageFormat;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.compress.Compress;
import dev.lethe.encoding.Convert;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pixels.Box;
import dev.lethe.redaction.Redact;
import dev.lethe.segmentation.Background;
import dev.lethe.segmentation.Segmenter;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sends each file of a folder through each kind of work in one process, within the limits for uploads of strangers, and
 * prints how long the slowest took, what became of the files, and how much memory and how many temporary files were left.
 * Exit status 1 if anything but a typed error came out.
 */
public final class HostileFiles {
    private static final double SLOW = 2;

    private final List<Path> files;
    private int defects;

    private HostileFiles(List<Path> files) {
        this.files = files;
    }

    /** Usage: HostileFiles FOLDER. */
    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        HostileFiles run = new HostileFiles(files);
        long before = heap();
        System.out.println("| Work | files | clean | typed errors | slowest s | above 2 s | s in all |");
        System.out.println("|---|---|---|---|---|---|---|");
        run.all("inspect", file -> pipeline().build().inspect(Source.of(file)));
        work().forEach((name, pipeline) -> run.all(name, file -> pipeline.sanitize(Source.of(file), Sink.discard())));
        System.out.printf(Locale.ROOT, "heap in use: %d MB before, %d MB after%n", before, heap());
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            System.out.println(
                    "temporary files left: " + left.filter(HostileFiles::isOurs).count());
        }
        System.exit(run.defects > 0 ? 1 : 0);
    }

    /** Not those in which the JDK keeps counters and the network engine its library. */
    private static boolean isOurs(Path file) {
        return file.getFileName().toString().contains("lethe");
    }

    private static Map<String, PrivacyPipeline> work() throws IOException {
        Map<String, PrivacyPipeline> work = new LinkedHashMap<>();
        work.put("clean", pipeline().build());
        work.put("compress", pipeline().then(Compress.lossless()).build());
        work.put("compress, quality 80", pipeline().then(Compress.quality(80)).build());
        work.put("convert to PNG", pipeline().then(Convert.to(ImageFormat.PNG)).build());
        work.put(
                "redact",
                pipeline()
                        .then(Redact.boxes(new Box(0, 0, 1, 1)))
                        .then(Lethe.sameFormatOrPng())
                        .build());
        work.put(
                "cutout",
                pipeline()
                        .then(Background.remove(Segmenter.bundled()))
                        .then(Convert.to(ImageFormat.PNG))
                        .build());
        return work;
    }

    private static PipelineBuilder pipeline() {
        return Lethe.pipeline(MetadataPolicy.removeAllButDisplay()).limits(Limits.webUpload());
    }

    /** What is done with a file. */
    @FunctionalInterface
    private interface Work {
        void on(Path file) throws IOException;
    }

    private void all(String name, Work work) {
        int clean = 0;
        int refused = 0;
        int slow = 0;
        double sum = 0;
        double slowest = 0;
        for (Path file : files) {
            long start = System.nanoTime();
            try {
                work.on(file);
                clean++;
            } catch (ImagePrivacyException e) {
                refused++;
            } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
                defects++;
                System.out.println("DEFECT: " + name + ", " + file.getFileName() + ": " + e);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            sum += seconds;
            slowest = Math.max(slowest, seconds);
            if (seconds > SLOW) {
                slow++;
                System.err.printf(Locale.ROOT, "%s: %s %.1f s%n", name, file.getFileName(), seconds);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.2f | %d | %.1f |%n",
                name,
                files.size(),
                clean,
                refused,
                slowest,
                slow,
                sum);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
