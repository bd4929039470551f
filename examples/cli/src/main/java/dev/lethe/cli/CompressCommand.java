package dev.lethe.cli;

import dev.lethe.ImageFormat;
import dev.lethe.compress.Compress;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe compress}. */
@Command(
        name = "compress",
        description =
                "Makes pictures take fewer bytes, and cleans them. A picture never gets larger, unless --to asks for"
                        + " another format.")
final class CompressCommand implements Callable<Integer> {
    private static final Set<ImageFormat> FORMATS = Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP);

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
            names = "--allow-smaller",
            description =
                    "With --max-bytes: make pictures smaller in width and height where they do not fit otherwise.")
    private boolean allowSmaller;

    @ArgGroup
    private Result result = new Result();

    @Option(
            names = "--background",
            paramLabel = "COLOUR",
            description = "Such as #ffffff: what transparent pictures are put on where they become JPEGs.")
    private @Nullable String background;

    CompressCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    /** What is wanted: one or the other. */
    static final class Loss {
        @Option(names = "--lossless", description = "Keep every pixel (default).")
        private boolean none;

        @Option(
                names = "--quality",
                paramLabel = "SCORE",
                description =
                        "Encode JPEGs and WebPs anew, as small as this quality allows: measured as SSIMULACRA 2, 70 is"
                                + " good, 90 without visible loss. PNGs get a palette where one is good enough.")
        private @Nullable Double score;

        @Option(
                names = "--max-bytes",
                paramLabel = "SIZE",
                description =
                        "As good as fits into so many bytes: 200k, 1.5M or 50000. A picture that can't be brought so"
                                + " low is written as small as it gets, which counts as a failure.")
        private @Nullable String maxBytes;

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
            if (maxBytes != null) {
                return Compress.maxBytes(Size.parse("--max-bytes", maxBytes));
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
            return !none && (score != null || maxBytes != null || jpegQuality != null);
        }
    }

    /** The format of results: one or the other. */
    static final class Result {
        @Option(
                names = "--to",
                paramLabel = "FORMAT",
                description =
                        "jpeg (together with an option for loss), png or webp; or smallest, for whichever of them serves"
                                + " each picture best. Each picture's own by default.")
        private @Nullable String to;

        @Option(
                names = "--smallest",
                split = ",",
                paramLabel = "FORMAT",
                description = "The one of several formats that serves each picture best, such as jpeg,webp.")
        private @Nullable List<String> smallest;
    }

    @Override
    public Integer call() throws IOException {
        return PictureRun.sequential(pictures.paths(), output.destination(console))
                .run(
                        output.recorded(toolbox.pipeline().then(compress()), "compress")
                                .build(),
                        console)
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
        if (allowSmaller) {
            if (loss.maxBytes == null) {
                throw new UsageException("--allow-smaller: goes with --max-bytes");
            }
            compress = compress.withSmallerSizeAllowed();
        }
        if (background != null) {
            compress = compress.withBackground(WebColor.parse("--background", background));
        }
        if (result.smallest != null) {
            return compress.smallest(
                    result.smallest.stream().map(this::compressible).toArray(ImageFormat[]::new));
        }
        return result.to == null ? compress : to(compress, result.to);
    }

    private Compress to(Compress compress, String name) {
        if (name.equals("smallest")) {
            return compress.smallest();
        }
        ImageFormat format = compressible(name);
        if (format.equals(ImageFormat.JPEG) && !loss.lossy()) {
            throw new UsageException("--to jpeg: always loses something; add --quality SCORE");
        }
        if (!format.equals(ImageFormat.JPEG) && loss.jpegQuality != null) {
            throw new UsageException("--to " + name + ": takes --quality SCORE, not --jpeg-quality");
        }
        return compress.to(format);
    }

    private ImageFormat compressible(String name) {
        ImageFormat format = OutputFormat.named(name, toolbox.capabilities());
        if (!FORMATS.contains(format)) {
            throw new UsageException("--to: is jpeg, png or webp; lethe convert writes other formats");
        }
        return format;
    }
}
