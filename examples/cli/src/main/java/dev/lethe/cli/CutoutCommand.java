package dev.lethe.cli;

import dev.lethe.ImageFormat;
import dev.lethe.encoding.Convert;
import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.pipeline.Reason;
import dev.lethe.pixels.Raster;
import dev.lethe.segmentation.Background;
import dev.lethe.segmentation.ModelSpec;
import dev.lethe.segmentation.Segmenter;
import dev.lethe.spi.EditStep;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe cutout}. */
@Command(
        name = "cutout",
        description = "Takes what is behind the subject of pictures away, with a neural network that runs here, and"
                + " cleans them. Animations in a folder are skipped.")
final class CutoutCommand implements Callable<Integer> {
    private static final String TRANSPARENT = "transparent";
    private static final String BLUR = "blur";
    private static final String AUTO = "auto";
    private static final String CLASSIC = "classic";
    private static final String JAVA = "java";
    /** Strong enough for a room to be no longer known again in a photo of usual size. */
    private static final int BLUR_RADIUS = 40;

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final Toolbox toolbox;
    private final Console console;

    @Mixin
    private final PathArguments pictures = new PathArguments();

    @Mixin
    private final OutputArguments output = new OutputArguments();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description =
                    "Another network than Lethe's own, in ONNX format; the file's name must tell which one it is.")
    private @Nullable Path model;

    @Option(
            names = "--background",
            paramLabel = "WHAT",
            description = "transparent (default, makes PNGs), a colour as #rrggbb, blur, or a picture's file.")
    private String background = TRANSPARENT;

    @Option(
            names = "--engine",
            paramLabel = "auto|network|java|classic",
            description = "What finds the subject: Lethe's network on ONNX Runtime (network) or in plain Java (java), a"
                    + " graph cut without a network (classic), or the first of these that can run (auto, default).")
    private String engine = AUTO;

    CutoutCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        PipelineBuilder pipeline = output.recorded(toolbox.pipeline(), "cutout");
        Network network = model == null ? ownNetwork() : network(model);
        PictureRun run = PictureRun.sequential(pictures.paths(), output.destination(console));
        Treatment treatment;
        try {
            treatment = treatment();
        } catch (IOException e) {
            console.error("--background", Reason.of(e));
            return Status.FAILED.code();
        }
        try (Segmenter segmenter = network.opening().open()) {
            if (!run.destination().single()) {
                console.line("Subjects are found by: " + segmenter.engine().describe());
            }
            return run.runStills(treatment.added(pipeline, segmenter).build(), toolbox.capabilities(), console)
                    .code();
        } catch (IOException e) {
            console.error(network.name(), Reason.of(e));
            return Status.FAILED.code();
        }
    }

    /**
     * The network to use.
     *
     * @param name for messages
     */
    private record Network(String name, Opening opening) {}

    /** Opens a network. */
    @FunctionalInterface
    private interface Opening {
        Segmenter open() throws IOException;
    }

    private Network ownNetwork() {
        return switch (engine) {
            case AUTO -> new Network("Lethe's network", Segmenter::available);
            case "network" -> new Network("Lethe's network", Segmenter::bundled);
            case JAVA -> new Network("Lethe's network", Segmenter::bundledInJava);
            case CLASSIC -> new Network(CLASSIC, Segmenter::classic);
            default -> throw new UsageException("--engine: is auto, network, java or classic");
        };
    }

    private Network network(Path file) {
        if (engine.equals(CLASSIC) || engine.equals(JAVA)) {
            throw new UsageException("--engine: classic and java use no file; leave --model out");
        }
        String name = String.valueOf(file.getFileName());
        ModelSpec spec = ModelSpec.byFileName(name)
                .orElseThrow(() -> new UsageException("--model: the name does not tell which network it is; name the"
                        + " file after one of " + networks()));
        return new Network(name, () -> Segmenter.onnx(file, spec));
    }

    /** What becomes of the background. */
    @FunctionalInterface
    private interface Treatment {
        PipelineBuilder added(PipelineBuilder pipeline, Segmenter segmenter);
    }

    private Treatment treatment() throws IOException {
        if (background.equals(TRANSPARENT)) {
            return (pipeline, segmenter) ->
                    pipeline.then(Background.remove(segmenter)).then(Convert.to(ImageFormat.PNG));
        }
        if (background.equals(BLUR)) {
            return inSameFormat(segmenter -> Background.blur(BLUR_RADIUS, segmenter));
        }
        if (COLOR.matcher(background).matches()) {
            int rgb = Integer.parseInt(background.substring(1), 16);
            return inSameFormat(segmenter -> Background.replaceWith(rgb, segmenter));
        }
        Raster behind = PictureFile.read(backgroundFile(), toolbox.capabilities());
        return inSameFormat(segmenter -> Background.replaceWith(behind, segmenter));
    }

    private static Treatment inSameFormat(Function<Segmenter, EditStep> edit) {
        return (pipeline, segmenter) -> pipeline.then(edit.apply(segmenter)).then(Lethe.sameFormatOrPng());
    }

    private Path backgroundFile() {
        try {
            Path file = Path.of(background);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // Said below, in the same words.
        }
        throw new UsageException("--background: is transparent, a colour as #rrggbb, blur, or a picture's file");
    }

    private static String networks() {
        return ModelSpec.presets().stream().map(ModelSpec::name).collect(Collectors.joining(", "));
    }
}
