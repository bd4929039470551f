package dev.lethe.benchmarks.traces;

import dev.lethe.Limits;
import dev.lethe.run.RunContext;
import dev.lethe.toolkit.threat.ThreatModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Can the camera still be told from a result? {@code Fingerprints FOLDER PICTURES [MODEL...]} takes pictures of the photos in
 * a folder with simulated cameras, one camera per picture, cleans them by each threat model, and prints how many cameras are
 * found before and after.
 */
public final class Fingerprints {
    private Fingerprints() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        List<Path> photos = Photos.in(Path.of(args[0]));
        int pictures = Integer.parseInt(args[1]);
        List<String> models = List.of(args).subList(2, args.length);
        System.out.printf(Locale.ROOT, "%d photos, %d pictures%n", photos.size(), pictures);
        for (ThreatModel model : ThreatModel.all()) {
            if (models.isEmpty() || models.contains(model.name())) {
                run(model, photos, pictures);
            }
        }
    }

    private static void run(ThreatModel model, List<Path> photos, int pictures) throws IOException {
        FingerprintTrial trial = new FingerprintTrial(model);
        int before = 0;
        int after = 0;
        int chance = 0;
        for (int i = 0; i < pictures; i++) {
            Path photo = photos.get((int) ((long) i * photos.size() / pictures));
            try (RunContext context = RunContext.of(Limits.trusted())) {
                FingerprintTrial.Outcome outcome = trial.run(Photos.read(photo, context), new Camera(1000 + i));
                before += outcome.before() > Correlation.DETECTED ? 1 : 0;
                after += outcome.isFoundAfter() ? 1 : 0;
                chance += outcome.isOtherFound() ? 1 : 0;
                if (Boolean.getBoolean("each")) {
                    System.out.printf(
                            Locale.ROOT,
                            "  %s %.0f %.1f %.1f; in parts %.1f %.1f%n",
                            photo.getFileName(),
                            outcome.before(),
                            outcome.after(),
                            outcome.chance(),
                            outcome.parts(),
                            outcome.chanceParts());
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
