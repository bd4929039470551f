package dev.lethe.cli;

import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.pipeline.Reason;
import dev.lethe.pixels.Region;
import dev.lethe.redaction.Cosmetic;
import dev.lethe.redaction.Redact;
import dev.lethe.redaction.SolidFill;
import dev.lethe.redaction.Veil;
import dev.lethe.spi.Detector;
import dev.lethe.spi.EditStep;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe redact}. */
@Command(
        name = "redact",
        description = "Covers parts of pictures with solid colour, so that nothing of what was there is left, and"
                + " cleans them. In JPEGs nothing else is coded anew.")
final class RedactCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    private final Console console;

    @Mixin
    private final PathArguments pictures = new PathArguments();

    @Mixin
    private final OutputArguments output = new OutputArguments();

    @Mixin
    private final Shapes shapes = new Shapes();

    @Mixin
    private final Detectors detectors = new Detectors();

    @Option(
            names = "--padding",
            paramLabel = "N",
            description = "Pixels by which everything covered grows on all sides; 0 by default.")
    private int padding;

    @Option(
            names = "--widen",
            paramLabel = "line|picture",
            description = "Hide how long covered text was: cover rows from the first to the last thing in them (line),"
                    + " or from edge to edge (picture).")
    private @Nullable String widen;

    @Option(names = "--color", paramLabel = "COLOUR", description = "Such as #ffffff; black by default.")
    private @Nullable String color;

    @Option(
            names = "--style",
            paramLabel = "solid|pixelate|blur",
            description = "Solid (default) hides for good. The others are for looks: text and codes can be read again.")
    private String style = "solid";

    @Option(
            names = "--force",
            description = "Pixelate or blur even what can be read again, and given shapes, whatever they show.")
    private boolean force;

    RedactCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Region> regions = shapes.regions();
        if (regions.isEmpty() && !detectors.any()) {
            throw new UsageException(
                    "Say what to cover: --box, --ellipse, --polygon, --codes, --faces, --text or --personal-data");
        }
        if (padding < 0) {
            throw new UsageException("--padding: is 0 or more");
        }
        PictureRun run = PictureRun.sequential(pictures.paths(), output.destination(console));
        PipelineBuilder pipeline = toolbox.pipeline();
        try {
            List<Detector> chosen = detectors.chosen();
            if (!chosen.isEmpty()) {
                Detector[] all = chosen.toArray(Detector[]::new);
                pipeline = pipeline.then(step(Redact.detected(all), veil -> Redact.cosmetic(veil, all)));
            }
        } catch (IOException e) {
            console.error("lethe redact", Reason.of(e));
            return Status.FAILED.code();
        }
        if (!regions.isEmpty()) {
            pipeline = pipeline.then(step(Redact.regions(regions), veil -> Redact.cosmetic(veil, regions)));
        }
        return run.run(
                        output.recorded(pipeline.then(Lethe.sameFormatOrPng()), "redact")
                                .build(),
                        console)
                .code();
    }

    /** What covers for looks only. */
    @FunctionalInterface
    private interface ForLooks {
        Cosmetic with(Veil veil);
    }

    private EditStep step(SolidFill solid, ForLooks looks) {
        return switch (style) {
            case "solid" -> solid(solid);
            case "pixelate" -> cosmetic(looks.with(Veil.PIXELATE));
            case "blur" -> cosmetic(looks.with(Veil.BLUR));
            default -> throw new UsageException("--style: is solid, pixelate or blur");
        };
    }

    private EditStep solid(SolidFill fill) {
        SolidFill padded = fill.withPadding(padding);
        SolidFill colored = color == null ? padded : padded.withColor(WebColor.parse("--color", color));
        if (force) {
            throw new UsageException("--force: goes with --style pixelate or blur");
        }
        if (widen == null) {
            return colored;
        }
        return switch (widen) {
            case "line" -> colored.widenedToLine();
            case "picture" -> colored.widenedToPicture();
            default -> throw new UsageException("--widen: is line or picture");
        };
    }

    private EditStep cosmetic(Cosmetic cosmetic) {
        if (color != null || widen != null) {
            throw new UsageException("--style: " + style + " has no colour and is not widened");
        }
        Cosmetic padded = cosmetic.withPadding(padding);
        return force ? padded.forced() : padded;
    }
}
