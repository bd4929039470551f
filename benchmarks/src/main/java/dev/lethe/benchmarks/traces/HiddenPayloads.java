package dev.lethe.benchmarks.traces;

import dev.lethe.Limits;
import dev.lethe.encoding.Resize;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.toolkit.threat.ThreatModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Does a hidden payload survive? {@code HiddenPayloads FOLDER PICTURES [MODEL...]} hides payloads in photos of a folder, in
 * three ways, cleans them by each threat model, and prints how many are found whole before and after, and the most bits that
 * were found in any result: of 128 about 64 come out right by chance, and 80 in one of 400 tries.
 */
public final class HiddenPayloads {
    private static final int EDGE = 900;

    private HiddenPayloads() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        List<Path> photos = Photos.in(Path.of(args[0]));
        int pictures = Integer.parseInt(args[1]);
        List<String> models = List.of(args).subList(2, args.length);
        System.out.printf(Locale.ROOT, "%d photos, %d pictures%n", photos.size(), pictures);
        for (ThreatModel model : ThreatModel.all()) {
            if (models.isEmpty() || models.contains(model.name())) {
                for (HidingPlace place : HidingPlace.values()) {
                    run(model, place, photos, pictures);
                }
            }
        }
    }

    private static void run(ThreatModel model, HidingPlace place, List<Path> photos, int pictures) throws IOException {
        PayloadTrial trial = new PayloadTrial(model);
        int before = 0;
        int after = 0;
        int most = 0;
        for (int i = 0; i < pictures; i++) {
            Path photo = photos.get((int) ((long) i * photos.size() / pictures));
            try (RunContext context = RunContext.of(Limits.trusted())) {
                Raster scene = Raster.of(
                        Resize.maxEdge(EDGE).edit(Photos.read(photo, context), new Analysis(), context), context);
                PayloadTrial.Outcome outcome = trial.run(scene, place, new Payload(i + 1L));
                before += outcome.before() == Payload.BITS ? 1 : 0;
                after += outcome.after() == Payload.BITS ? 1 : 0;
                most = Math.max(most, outcome.after());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-16s %-12s found whole in %d of %d before, %d after; at most %d of %d bits after%n",
                model.name(),
                place.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                before,
                pictures,
                after,
                most,
                Payload.BITS);
    }
}
