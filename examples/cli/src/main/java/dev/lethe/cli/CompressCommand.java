package dev.lethe.cli;

import dev.lethe.ImageFormat;
import dev.lethe.compress.Compress;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe compress}. */
@Command(
        name = "compress",
        description = "Makes pictures take fewer bytes, and cleans them. A picture that keeps its format never gets"
                + " larger.")
final class CompressCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    private final Console console;

    @Mixin
    private final PathArguments pictures = new PathArguments();

    @Mixin
    private final OutputArguments output = new OutputArguments();

    @Option(
            names = "--effort",
            paramLabel = "LEVEL",
            description = "fast, default or max: how much time fewer bytes are worth.")
    private String effort = "default";

    @ArgGroup
    private Loss loss = new Loss();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "jpeg (together with --quality or --jpeg-quality) or png; each picture's own by default.")
    private @Nullable String to;

    CompressCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    /** How much may be lost: one or the other. */
    static final class Loss {
        @Option(names = "--lossless", description = "Keep every pixel (default).")
        private boolean none;

        @Option(
                names = "--quality",
                paramLabel = "SCORE",
                description =
                        "Encode JPEGs anew, as small as this quality allows: measured as SSIMULACRA 2, 70 is good, 90"
                                + " without visible loss. PNGs are kept without loss.")
        private @Nullable Double score;

        @Option(
                names = "--jpeg-quality",
                paramLabel = "N",
                description = "Encode JPEGs anew at a quality of 0 to 100; PNGs are kept without loss.")
        private @Nullable Integer jpegQuality;

        Compress compress() {
            if (score != null) {
                if (!(score >= 0 && score < 100)) {
                    throw new UsageException("--quality: is 0 or more and below 100");
                }
                return Compress.quality(score);
            }
            if (jpegQuality == null) {
                return Compress.lossless();
            }
            if (jpegQuality < 0 || jpegQuality > 100) {
                throw new UsageException("--jpeg-quality: is 0 to 100");
            }
            return Compress.jpegQuality(jpegQuality);
        }

        boolean lossy() {
            return !none && (score != null || jpegQuality != null);
        }
    }

    @Override
    public Integer call() {
        return PictureRun.sequential(pictures.paths(), output.destination(console))
                .run(toolbox.pipeline().then(compress()).build(), console)
                .code();
    }

    private Compress.Effort effort() {
        return switch (effort) {
            case "fast" -> Compress.Effort.FAST;
            case "default" -> Compress.Effort.DEFAULT;
            case "max" -> Compress.Effort.MAX;
            default -> throw new UsageException("--effort: is fast, default or max");
        };
    }

    private Compress compress() {
        Compress compress = loss.compress().withEffort(effort());
        if (to == null) {
            return compress;
        }
        ImageFormat format = OutputFormat.named(to, toolbox.capabilities());
        boolean lossy = loss.lossy();
        if (format.equals(ImageFormat.JPEG) && !lossy) {
            throw new UsageException("--to jpeg: always loses something; add --quality SCORE");
        }
        if (format.equals(ImageFormat.PNG) && lossy) {
            throw new UsageException("--to png: has no quality; leave --quality out");
        }
        if (!format.equals(ImageFormat.JPEG) && !format.equals(ImageFormat.PNG)) {
            throw new UsageException("--to: is jpeg or png; lethe convert writes other formats");
        }
        return compress.to(format);
    }
}
