package dev.lethe.toolkit.threat;

import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.encoding.Convert;
import dev.lethe.encoding.Flatten;
import dev.lethe.pipeline.OutputNames;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.Step;
import java.util.ArrayList;
import java.util.List;

/** What the presets are made of. The figures behind them are in docs/threat-models.md. */
final class Presets {
    static final String METADATA =
            "Fields, thumbnails and what follows the picture's end tell where, when, who and with what.";
    static final String NAMES = "Names that cameras and apps give tell the time and the device; order tells the rest.";

    static final String SIZES = "The exact size of a sealed file tells which of some known pictures is in it.";

    /** Parts of the golden ratio are far from all simple fractions. */
    private static final double MILD = 0.809017;

    private static final double STRONG = 0.618034;

    /** How far pixels move where noise goes. */
    private static final double MOVED = 2.5;

    private static final int WHITE = 0xFFFFFF;
    private static final String SHOWS =
            "what the picture shows: faces, places, writing, reflections, weather, shadows.";
    private static final String SERVICE =
            "what the service that it is sent to learns by itself: address, account, time.";
    private static final String OTHERS = "other copies: the original, backups, what was sent before.";
    private static final String GROUND = "A JPEG holds no transparency, and colour hidden under it could be found.";

    private Presets() {}

    static ThreatModel casual() {
        return new ThreatModel(
                "casual",
                "for people one knows; the picture stays as it is, bit by bit",
                MetadataPolicy.removeAllButDisplay(),
                OutputNames.KEEP,
                List.of(),
                List.of(
                        SHOWS,
                        "the camera's fingerprint in the pixels, and the traces of its coding: both stay.",
                        "payloads hidden in the pixels, which stay.",
                        "names of files, which are kept.",
                        SERVICE,
                        OTHERS),
                List.of());
    }

    static ThreatModel publicPost() {
        return new ThreatModel(
                "public-post",
                "for pictures that anybody may see",
                MetadataPolicy.removeEverything(),
                OutputNames.RANDOM,
                resampled(new Reframe(2048, MILD), 0, 85),
                List.of(
                        SHOWS,
                        "comparison with a camera's fingerprint, which mostly survives this.",
                        "watermarks that were made to survive such things.",
                        SERVICE,
                        OTHERS),
                List.of());
    }

    static ThreatModel sensitiveSource() {
        return new ThreatModel(
                "sensitive-source",
                "for pictures whose maker must not be found through them",
                MetadataPolicy.removeEverything(),
                OutputNames.RANDOM,
                resampled(new Reframe(1600, MILD), 0, 80),
                List.of(
                        SHOWS,
                        "a laboratory that has the camera: its fingerprint is weaker, not gone.",
                        "watermarks that were made to survive such things.",
                        "comparison with other pictures of the same scene, or of the same lens and its dust.",
                        "writing style, choice of motif, and who could have been there.",
                        SERVICE,
                        OTHERS),
                List.of());
    }

    static ThreatModel adversary() {
        return new ThreatModel(
                "adversary",
                "for somebody with a forensic laboratory and the suspected camera",
                MetadataPolicy.removeEverything(),
                OutputNames.RANDOM,
                resampled(new Reframe(640, STRONG), 16, 70),
                List.of(
                        SHOWS,
                        "methods better than those it was measured with; a fingerprint joined from many results of one"
                                + " camera grows stronger with their number.",
                        "watermarks that were made to survive such things.",
                        "lens faults, dust, dead pixels and crops of the same scene.",
                        "anybody who sees the original or the device.",
                        "being recognised as a result of Lethe, whose JPEG tables are its own.",
                        SERVICE,
                        OTHERS),
                List.of());
    }

    /** @param softened the strength of {@link NoiseFilter}, 0 for none */
    private static List<Measure> resampled(Reframe frame, double softened, int quality) {
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure(Flatten.on(WHITE), GROUND));
        measures.add(new Measure(
                frame,
                "Screens need no more pixels, and more show what nobody noticed. Sensor noise, the grid of the camera's coding and hidden payloads lie at exact places; after an edge is"
                        + " cut off and all pixels are mixed anew, they don't."));
        if (softened > 0) {
            measures.add(new Measure(
                    new NoiseFilter(softened),
                    "Every sensor has a pattern of its own in its noise, so the noise goes."));
            measures.add(new Measure(
                    new Warp(MOVED), "What is left of the pattern in rich texture lies where nobody can look for it."));
        }
        measures.add(
                new Measure(
                        jpeg(quality),
                        "One coding with tables that all users of this preset share hides the tables and the traces of the first."));
        return measures;
    }

    private static Step jpeg(int quality) {
        return Convert.to(
                ImageFormat.JPEG, EncodeOptions.defaults().withQuality(quality).withLossless(false));
    }
}
