package dev.lethe.cli;

import dev.lethe.ImageFormat;
import dev.lethe.encoding.Convert;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final int HATCH = 0xE0218A;

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

    @Option(
            names = "--preview",
            paramLabel = "FILE.png",
            description = "Write one picture there as well, with what would be covered hatched and NOT covered.")
    private @Nullable Path preview;

    RedactCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Region> regions = shapes.regions();
        if (regions.isEmpty() && !detectors.any()) {
            throw new UsageException(
                    "Say what to cover: --box, --ellipse, --polygon, --codes, --faces, --text, --personal-data or --auto");
        }
        if (padding < 0) {
            throw new UsageException("--padding: is 0 or more");
        }
        PictureRun run = PictureRun.sequential(pictures.paths(), output.destination(console));
        List<SolidFill> fills = new ArrayList<>();
        PipelineBuilder pipeline = toolbox.pipeline();
        try {
            Detector[] chosen = detectors.chosen().toArray(Detector[]::new);
            if (chosen.length > 0) {
                fills.add(Redact.detected(chosen).withPadding(padding));
                pipeline.then(step(Redact.detected(chosen), veil -> Redact.cosmetic(veil, chosen)));
            }
            if (!regions.isEmpty()) {
                fills.add(Redact.regions(regions).withPadding(padding));
                pipeline.then(step(Redact.regions(regions), veil -> Redact.cosmetic(veil, regions)));
            }
            if (preview != null) {
                show(fills, preview);
            }
        } catch (IOException e) {
            console.error("lethe redact", Reason.of(e));
            return Status.FAILED.code();
        }
        return run.run(
                        output.recorded(pipeline.then(Lethe.sameFormatOrPng()), "redact")
                                .build(),
                        console)
                .code();
    }

    private void show(List<SolidFill> fills, Path file) throws IOException {
        List<String> paths = pictures.paths();
        if (paths.size() > 1 || paths.contains(Inputs.STREAM) || Files.isDirectory(Path.of(paths.get(0)))) {
            throw new UsageException("--preview: shows one picture; name one file");
        }
        PipelineBuilder shown = toolbox.pipeline();
        for (SolidFill fill : fills) {
            shown.then(widened(fill.withColor(HATCH)).preview());
        }
        shown.then(Convert.to(ImageFormat.PNG)).build().sanitize(Path.of(paths.get(0)), file);
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
        return widened(colored);
    }

    private SolidFill widened(SolidFill fill) {
        if (widen == null) {
            return fill;
        }
        return switch (widen) {
            case "line" -> fill.widenedToLine();
            case "picture" -> fill.widenedToPicture();
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
