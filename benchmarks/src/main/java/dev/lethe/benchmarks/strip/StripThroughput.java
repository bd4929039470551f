package dev.lethe.benchmarks.strip;

import dev.lethe.ImageFormat;
import dev.lethe.benchmarks.StripPeers;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.toolkit.Lethe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Removing metadata, file to file, by format and size: Lethe with its proof beside a plain copy through 64 KiB, Commons
 * Imaging's rewriters (EXIF, IPTC and XMP of JPEGs) and, if it is named, ExifTool. All take turns, in one warm process.
 *
 * <p>Usage: {@code StripThroughput OUT.csv SECONDS [EXIFTOOL]}: prints a table and writes {@code name,megabytes,MB per
 * second} for {@link dev.lethe.benchmarks.compare.Lines}. {@code StripThroughput FOLDER SECONDS -- FILE...} takes files
 * that are there instead, beside the copy alone; results go to the folder and are deleted.
 */
public final class StripThroughput {
    private static final List<Integer> WIDTHS = List.of(640, 1600, 4000, 9000);
    private static final int FEWEST = 9;

    private final Path folder;
    private final double seconds;
    private final Map<String, StringBuilder> curves = new LinkedHashMap<>();

    private StripThroughput(Path folder, double seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    @FunctionalInterface
    private interface Contender {
        void run(Path in, Path out) throws Exception;
    }

    /** Measures. */
    public static void main(String[] args) throws Exception {
        System.out.println("| Format | MB | | MB/s, median | Time / plain copy | Middle half of the runs |");
        System.out.println("|---|---|---|---|---|---|");
        double seconds = Double.parseDouble(args[1]);
        if (args.length > 2 && args[2].equals("--")) {
            StripThroughput measured = new StripThroughput(Path.of(args[0]), seconds);
            for (String file : Arrays.asList(args).subList(3, args.length)) {
                Path in = Path.of(file);
                String name = String.valueOf(in.getFileName());
                measured.file(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT), in, contenders(""));
            }
            return;
        }
        Path folder = Files.createTempDirectory("lethe-benchmark");
        StripThroughput measured = new StripThroughput(folder, seconds);
        try (ExifTool exiftool = args.length > 2 ? new ExifTool(args[2]) : null) {
            for (ImageFormat format : List.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.TIFF)) {
                Map<String, Contender> contenders = contenders(format.name());
                if (exiftool != null && !format.equals(ImageFormat.WEBP)) {
                    contenders.put("ExifTool", exiftool::strip);
                }
                for (int width : WIDTHS) {
                    Path in = folder.resolve("in." + format.extension());
                    Files.write(in, StripFiles.of(format, width));
                    measured.file(format.name(), in, contenders);
                    Files.delete(in);
                }
            }
        }
        Files.writeString(Path.of(args[0]), String.join("", measured.curves.values()));
        Files.delete(folder);
    }

    private static Map<String, Contender> contenders(String format) {
        PrivacyPipeline cleaner = Lethe.cleaner();
        Map<String, Contender> contenders = new LinkedHashMap<>();
        contenders.put("plain copy", StripPeers::copy);
        contenders.put("Lethe", (in, out) -> cleaner.sanitize(in, out));
        if (format.equals("JPEG")) {
            contenders.put("Commons Imaging", StripPeers::commonsImaging);
        }
        return contenders;
    }

    private void file(String format, Path in, Map<String, Contender> contenders) throws Exception {
        Path out = folder.resolve("out-" + in.getFileName());
        double megabytes = Files.size(in) / 1e6;
        Map<String, List<Double>> times = new LinkedHashMap<>();
        long start = System.nanoTime();
        boolean warm = false;
        for (int run = 0; !warm || run < FEWEST || System.nanoTime() - start < seconds * 1e9; run++) {
            if (!warm && System.nanoTime() - start > seconds * 1e9 / 2) {
                warm = true;
                run = 0;
                times.clear();
                start = System.nanoTime();
            }
            for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
                Files.deleteIfExists(out);
                long before = System.nanoTime();
                contender.getValue().run(in, out);
                times.computeIfAbsent(contender.getKey(), key -> new ArrayList<>())
                        .add((System.nanoTime() - before) / 1e9);
            }
        }
        Files.delete(out);
        double copy = quantile(times.getOrDefault("plain copy", List.of()), 0.5);
        times.forEach((name, all) -> print(format, name, megabytes, all, copy));
    }

    private void print(String format, String name, double megabytes, List<Double> times, double copy) {
        double median = quantile(times, 0.5);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %s | %.0f | %.2f | %.2f to %.2f |%n",
                format,
                megabytes,
                name,
                megabytes / median,
                median / copy,
                quantile(times, 0.25) / copy,
                quantile(times, 0.75) / copy);
        String curve = format + ": " + name;
        curves.computeIfAbsent(curve, key -> new StringBuilder())
                .append(String.format(Locale.ROOT, "%s,%.3f,%.2f%n", curve, megabytes, megabytes / median));
    }

    private static double quantile(List<Double> times, double share) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
