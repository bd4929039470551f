package dev.lethe.benchmarks.traces;

import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The photos of a folder, told from screenshots and scans. */
final class Photos {
    private static final long SMALLEST = 700_000;
    private static final long LARGEST = 9_000_000;
    private static final double MOST_FLAT = 0.5;
    private static final int HEAD = 4096;

    private Photos() {}

    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(jpg|png|webp)"))
                    .sorted()
                    .filter(Photos::isPhoto)
                    .toList();
        }
    }

    /** Large enough to be a camera's, and not a screenshot or a chart: those have large areas of one colour. */
    private static boolean isPhoto(Path file) {
        try (RunContext context = RunContext.of(Limits.trusted());
                SeekableInput input = Source.of(file).open(context)) {
            byte[] head = input.stream(0, HEAD).readAllBytes();
            long pixels = Lethe.capabilities()
                    .recognise(head)
                    .orElseThrow()
                    .header(input, context)
                    .pixels();
            return pixels >= SMALLEST && pixels <= LARGEST && flat(read(file, context)) < MOST_FLAT;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static double flat(Raster scene) {
        int count = scene.layout().channels().count();
        int row = scene.layout().rowSamples();
        long same = 0;
        long all = 0;
        for (int y = 0; y + 1 < scene.layout().height(); y += 7) {
            for (int i = y * row; i + count < (y + 1) * row; i += 3 * count, all++) {
                int value = scene.all().sample(i);
                boolean flat = value == scene.all().sample(i + count)
                        && value == scene.all().sample(i + row);
                same += flat ? 1 : 0;
            }
        }
        return (double) same / all;
    }

    static Raster read(Path file, RunContext context) throws IOException {
        Raster raster = FingerprintTrial.decode(Files.readAllBytes(file), context);
        if (raster.layout().channels() != Channels.RGB || raster.layout().bits() != 8) {
            throw new IOException("not a plain photo");
        }
        return raster;
    }
}
