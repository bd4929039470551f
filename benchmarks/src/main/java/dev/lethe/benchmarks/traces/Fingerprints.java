package dev.lethe.benchmarks.traces;

import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.toolkit.threat.ThreatModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Can the camera still be told from a result? {@code Fingerprints FOLDER PICTURES [MODEL...]} takes pictures of the photos in
 * a folder with simulated cameras, one camera per picture, cleans them by each threat model, and prints how many cameras are
 * found before and after.
 */
public final class Fingerprints {
    private static final long SMALLEST = 700_000;
    private static final long LARGEST = 17_000_000;

    private Fingerprints() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        List<Path> photos = photos(Path.of(args[0]));
        int pictures = Integer.parseInt(args[1]);
        List<String> models = List.of(args).subList(2, args.length);
        System.out.printf(Locale.ROOT, "%d photos, %d pictures%n", photos.size(), pictures);
        for (ThreatModel model : ThreatModel.all()) {
            if (models.isEmpty() || models.contains(model.name())) {
                run(model, photos, pictures);
            }
        }
    }

    private static List<Path> photos(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(jpg|png|webp)"))
                    .sorted()
                    .filter(Fingerprints::isPhoto)
                    .toList();
        }
    }

    /** Large enough to be a camera's, and not a screenshot or a scan: those have large areas of one colour. */
    private static boolean isPhoto(Path file) {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            Raster scene = scene(file, context);
            Layout layout = scene.layout();
            long pixels = (long) layout.width() * layout.height();
            return pixels >= SMALLEST && pixels <= LARGEST && flat(scene) < 0.25;
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
                boolean flat = value == scene.all().sample(i + count) && value == scene.all().sample(i + row);
                boolean clipped = value < 3 || value > 252;
                same += flat && clipped ? 1 : 0;
            }
        }
        return (double) same / all;
    }

    private static Raster scene(Path file, RunContext context) throws IOException {
        Raster raster = FingerprintTrial.decode(Files.readAllBytes(file), context);
        if (raster.layout().channels() != Channels.RGB || raster.layout().bits() != 8) {
            throw new IOException("not a plain photo");
        }
        return raster;
    }

    private static void run(ThreatModel model, List<Path> photos, int pictures) throws IOException {
        FingerprintTrial trial = new FingerprintTrial(model);
        int before = 0;
        int after = 0;
        int chance = 0;
        for (int i = 0; i < pictures; i++) {
            Path photo = photos.get((int) ((long) i * photos.size() / pictures));
            try (RunContext context = RunContext.of(Limits.trusted())) {
                FingerprintTrial.Outcome outcome = trial.run(scene(photo, context), new Camera(1000 + i));
                before += outcome.before() > Correlation.DETECTED ? 1 : 0;
                after += outcome.after() > Correlation.DETECTED ? 1 : 0;
                chance += outcome.chance() > Correlation.DETECTED ? 1 : 0;
                if (Boolean.getBoolean("each")) {
                    System.out.printf(
                            Locale.ROOT,
                            "  %s %.0f %.1f %.1f%n",
                            photo.getFileName(),
                            outcome.before(),
                            outcome.after(),
                            outcome.chance());
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-16s camera found in %d of %d before, %d after; other cameras in %d%n",
                model.name(),
                before,
                pictures,
                after,
                chance);
    }
}
