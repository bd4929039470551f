package dev.lethe.benchmarks.sensitive;

import dev.lethe.Limits;
import dev.lethe.redaction.text.TextDetector;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How much text the detector covers: {@code TextFigures SENSITIVE [PHOTOS]}, the folder of {@code annotations.json}, and a
 * folder of photos. Words count as covered if nine tenths of their area is.
 */
public final class TextFigures {
    private static final int DRAWN = 24;

    private TextFigures() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%-34s %7s %9s %12s %14s%n",
                "pictures",
                "words",
                "covered",
                "free covered",
                "ms per 2 MP");
        for (int pass = 0; pass < 2; pass++) { // the first warms up
            receipts(new File(args[0]), pass > 0);
        }
        drawn(false, "drawn, upright");
        drawn(true, "drawn, tilted up to 15 degrees");
        if (args.length > 1) {
            photos(new File(args[1]));
        }
    }

    private static void receipts(File folder, boolean print) throws IOException {
        Coverage coverage = new Coverage();
        Clock clock = new Clock();
        for (Truth truth : Truth.receipts(folder)) {
            measure(Pixels.read(new File(folder, truth.image())), truth.words(), coverage, clock);
        }
        if (print) {
            print("receipts of SROIE", coverage, clock);
        }
    }

    private static void drawn(boolean tilted, String name) throws IOException {
        for (boolean chats : new boolean[] {false, true}) {
            Coverage coverage = new Coverage();
            Clock clock = new Clock();
            for (DrawnKind kind : DrawnKind.values()) {
                for (int i = 0; i < DRAWN && chats == (kind == DrawnKind.CHAT); i++) {
                    DrawnPage page = Artist.draw(kind, new Random(kind.seed() + i), i % 2 == 0, tilted);
                    measure(page.image(), page.shapes(), coverage, clock);
                }
            }
            if (!chats || !tilted) {
                print(name + (chats ? " chats" : " documents"), coverage, clock);
            }
        }
    }

    private static void photos(File folder) throws IOException {
        File[] files = folder.listFiles((parent, name) -> name.endsWith(".jpg"));
        Arrays.sort(files);
        Coverage coverage = new Coverage();
        Clock clock = new Clock();
        for (int i = 3; i < files.length; i += 16) {
            measure(Pixels.read(files[i]), List.of(), coverage, clock);
        }
        print("photos", coverage, clock);
    }

    private static void measure(BufferedImage image, List<Shape> words, Coverage coverage, Clock clock)
            throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            var raster = Pixels.raster(image, context);
            long start = cpuNanos();
            List<Detection> found = TextDetector.lines().detect(raster, context);
            clock.nanos += cpuNanos() - start;
            clock.pixels += (long) image.getWidth() * image.getHeight();
            coverage.add(image.getWidth(), image.getHeight(), words, found);
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String name, Coverage coverage, Clock clock) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %7d %9.4f %12.4f %14.0f%n",
                name,
                coverage.marked(),
                coverage.recall(),
                coverage.excess(),
                clock.nanos / 1e6 / clock.pixels * 2e6);
    }

    private static final class Clock {
        private long nanos;
        private long pixels;
    }
}
