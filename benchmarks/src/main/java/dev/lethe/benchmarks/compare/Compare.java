package dev.lethe.benchmarks.compare;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Lethe beside other programs: {@code Compare lossless|lossy DIR OUT} reads the PNGs of a folder and writes
 * {@code OUT-lossless.md} and {@code .svg}, or {@code OUT-lossy.md} and {@code .svg}. Scores are Lethe's own SSIMULACRA 2.
 */
public final class Compare {
    private final Path[] files;
    private final Contenders contenders = new Contenders();
    private final String out;

    private Compare(Path[] files, String out) {
        this.files = files;
        this.out = out;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        File[] found = new File(args[1]).listFiles((folder, name) -> name.endsWith(".png"));
        Path[] files = Arrays.stream(found == null ? new File[0] : found)
                .map(File::toPath)
                .sorted()
                .toArray(Path[]::new);
        Compare compare = new Compare(files, args[2] + "-" + args[0]);
        if (args[0].equals("lossless")) {
            compare.lossless();
        } else {
            compare.lossy();
        }
    }

    private void lossless() throws IOException {
        long before = 0;
        for (Path file : files) {
            before += Files.size(file);
        }
        Map<String, Long> totals = new LinkedHashMap<>();
        totals.put("before", before);
        List<String> notes = new ArrayList<>();
        for (Contender contender : contenders.lossless()) {
            long total = 0;
            int kept = 0;
            for (Path file : files) {
                long size = size(contender, file);
                kept += size == 0 ? 1 : 0;
                total += size == 0 ? Files.size(file) : size;
            }
            totals.put(contender.name(), total);
            if (kept > 0) {
                notes.add(contender.name() + ": " + kept + " files counted as they were, since the program or format"
                        + " does not keep every pixel of them");
            }
        }
        try (PrintStream table = table()) {
            table.println("| | Bytes | Part of before |");
            table.println("|---|---|---|");
            for (Map.Entry<String, Long> total : totals.entrySet()) {
                line(table, "| %s | %,d | %.3f |", total.getKey(), total.getValue(), 1.0 * total.getValue() / before);
            }
            notes(table, notes);
        }
        Files.writeString(Path.of(out + ".svg"), new Bars(files.length + " PNGs without loss: bytes", totals).svg());
    }

    /** Bytes of a result with the same pixels; 0 if there is none. */
    private static long size(Contender contender, Path file) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            byte[] original = Files.readAllBytes(file);
            Raster before = Pictures.decode(original, ImageFormat.PNG, context);
            if (contender.format().equals(ImageFormat.WEBP) && before.layout().bits() > 8) {
                return 0;
            }
            byte[] made = contender.encoder().encode(file, "");
            Raster after = Pictures.decode(made, contender.format(), context);
            return Pixels.same(before, after) ? made.length : 0;
        }
    }

    private void lossy() throws IOException {
        List<Path> usable = new ArrayList<>();
        Map<String, Map<String, Sum>> sums = new LinkedHashMap<>();
        for (Contender contender : contenders.lossy()) {
            sums.put(contender.name(), new LinkedHashMap<>());
        }
        for (Path file : files) {
            try (RunContext context = RunContext.of(Limits.trusted())) {
                Raster original = Pictures.decode(Files.readAllBytes(file), ImageFormat.PNG, context);
                if (!plain(original.layout())) {
                    continue;
                }
                usable.add(file);
                Ssimulacra2.Reference reference = Ssimulacra2.Reference.of(original, context);
                for (Contender contender : contenders.lossy()) {
                    measure(contender, file, reference, Objects.requireNonNull(sums.get(contender.name())));
                }
            }
        }
        Map<String, List<Point>> curves = new LinkedHashMap<>();
        sums.forEach((name, points) ->
                curves.put(name, points.values().stream().map(Sum::mean).toList()));
        try (PrintStream table = table()) {
            table.println("| | Setting | Bits per pixel | SSIMULACRA 2 |");
            table.println("|---|---|---|---|");
            sums.forEach((name, points) -> points.forEach((setting, sum) -> line(
                    table,
                    "| %s | %s | %.3f | %.1f |",
                    name,
                    setting,
                    sum.mean().bits(),
                    sum.mean().score())));
            notes(table, List.of(usable.size() + " of " + files.length + " PNGs: those of 8 bits without alpha"));
        }
        String title = usable.size() + " pictures: mean SSIMULACRA 2 over bits per pixel";
        Files.writeString(Path.of(out + ".svg"), new Plot(title, curves).svg());
    }

    private static void measure(
            Contender contender, Path file, Ssimulacra2.Reference reference, Map<String, Sum> points)
            throws IOException {
        for (String setting : contender.settings()) {
            try (RunContext context = RunContext.of(Limits.trusted())) {
                byte[] made = contender.encoder().encode(file, setting);
                Raster after = Pictures.decode(made, contender.format(), context);
                long pixels = (long) after.layout().width() * after.layout().height();
                points.merge(
                        setting, new Sum(1, 8.0 * made.length / pixels, reference.score(after, context)), Sum::plus);
            }
        }
    }

    private static boolean plain(Layout layout) {
        return layout.bits() == 8 && layout.channels().equals(Channels.RGB);
    }

    /** What several pictures come to. */
    private record Sum(int count, double bits, double score) {
        Sum plus(Sum other) {
            return new Sum(count + other.count, bits + other.bits, score + other.score);
        }

        Point mean() {
            return new Point(bits / count, score / count);
        }
    }

    private PrintStream table() throws IOException {
        return new PrintStream(Files.newOutputStream(Path.of(out + ".md")), false, StandardCharsets.UTF_8);
    }

    private void notes(PrintStream table, List<String> notes) {
        table.println();
        notes.forEach(note -> table.println(note + "."));
        if (!contenders.absent().isEmpty()) {
            table.println("Absent: " + String.join(", ", contenders.absent()) + ".");
        }
    }

    private static void line(PrintStream table, String format, Object... values) {
        table.println(String.format(Locale.ROOT, format, values));
    }
}
