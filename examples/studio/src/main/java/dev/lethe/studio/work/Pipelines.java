package dev.lethe.studio.work;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.compress.Compress;
import dev.lethe.encoding.Convert;
import dev.lethe.encoding.Crop;
import dev.lethe.encoding.Resize;
import dev.lethe.encoding.Rotate;
import dev.lethe.encoding.encryption.AgeRecipient;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.encoding.encryption.Seal;
import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pixels.Box;
import dev.lethe.redaction.Redact;
import dev.lethe.segmentation.Background;
import dev.lethe.segmentation.Segmenter;
import dev.lethe.studio.shelf.Shelf;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pipelines that forms ask for. Every one of them strips and verifies, whatever else it does.
 *
 * @param limits of each picture
 * @param shelf where a background may come from
 * @param models the networks
 */
public record Pipelines(Limits limits, Shelf shelf, Models models) {
    private static final int LONGEST_EDGE = 65_536;
    private static final int BLUR_RADIUS = 40;

    /**
     * The pipeline for an operation.
     *
     * @param passphrase for sealing, if the form had one
     * @throws IllegalArgumentException if what is asked for makes no sense
     * @throws IOException if it needs something that is not there
     */
    public PrivacyPipeline of(Operation operation, Options options, @Nullable Passphrase passphrase)
            throws IOException {
        PipelineBuilder pipeline = Lethe.pipeline(policy(options)).limits(limits);
        switch (operation) {
            case CLEAN -> {}
            case COMPRESS -> pipeline.then(compress(options));
            case CUTOUT -> cutOut(pipeline, options);
            case REDACT -> redact(pipeline, options);
            case ENCODE -> smaller(pipeline, options);
            case SEAL -> pipeline.then(seal(options, passphrase));
            case EDIT -> edit(pipeline, options);
        }
        return pipeline.build();
    }

    private static MetadataPolicy policy(Options options) {
        MetadataPolicy policy = switch (options.text("remove", "all-but-display")) {
            case "everything" -> MetadataPolicy.removeEverything();
            case "all-but-display" -> MetadataPolicy.removeAllButDisplay();
            case "location" -> MetadataPolicy.removeLocation();
            default -> throw Options.unknown("remove");
        };
        return options.all("keep").contains("copyright") ? policy.withCopyrightKept() : policy;
    }

    private static Compress compress(Options options) {
        Compress compress = switch (options.text("aim", "quality")) {
            case "lossless" -> Compress.lossless();
            case "quality" -> Compress.quality(options.number("quality", 10, 99).orElse(80));
            case "bytes" ->
                Compress.maxBytes(
                        1000L * options.number("kilobytes", 1, 100_000).orElse(200));
            default -> throw Options.unknown("aim");
        };
        String format = options.text("format", "own");
        return switch (format) {
            case "own" -> compress;
            case "smallest" -> compress.smallest();
            default ->
                compress.withBackground(0xFFFFFF)
                        .to(ImageFormat.named(format).orElseThrow(() -> Options.unknown("format")));
        };
    }

    private void cutOut(PipelineBuilder pipeline, Options options) throws IOException {
        Segmenter segmenter = models.segmenter();
        String background = options.text("background", "transparent");
        if (background.equals("transparent")) {
            pipeline.then(Background.remove(segmenter)).then(Convert.to(ImageFormat.PNG));
            return;
        }
        pipeline.then(
                        switch (background) {
                            case "blur" ->
                                Background.blur(options.number("radius", 1, 500).orElse(BLUR_RADIUS), segmenter);
                            case "color" -> Background.replaceWith(options.color("color", "#ffffff"), segmenter);
                            case "picture" ->
                                Background.replaceWith(
                                        Pixels.raster(
                                                shelf.picture(options.text("behind", ""))
                                                        .orElseThrow(() -> new IllegalArgumentException(
                                                                "Choose the picture that is to be the background")),
                                                limits),
                                        segmenter);
                            default -> throw Options.unknown("background");
                        })
                .then(Lethe.sameFormatOrPng());
    }

    private static void redact(PipelineBuilder pipeline, Options options) {
        List<Box> boxes = options.boxes("box");
        if (boxes.isEmpty()) {
            throw new IllegalArgumentException("Draw at least one box, or switch a suggestion on");
        }
        pipeline.then(Redact.boxes(boxes).withColor(options.color("color", "#000000")))
                .then(Lethe.sameFormatOrPng());
    }

    private static boolean smaller(PipelineBuilder pipeline, Options options) {
        OptionalInt edge = options.number("max-edge", 1, LONGEST_EDGE);
        edge.ifPresent(pixels -> pipeline.then(Resize.maxEdge(pixels)).then(Lethe.sameFormatOrPng()));
        return edge.isPresent();
    }

    private static void edit(PipelineBuilder pipeline, Options options) {
        Optional<Box> crop = options.boxes("crop").stream().findFirst();
        OptionalInt degrees = options.number("rotate", 90, 270);
        crop.ifPresent(box -> pipeline.then(Crop.to(box)));
        degrees.ifPresent(angle -> pipeline.then(turn(angle)));
        boolean smaller = smaller(pipeline, options);
        if (!smaller && degrees.isEmpty() && crop.isEmpty()) {
            throw new IllegalArgumentException("Draw a crop, choose a turn or give a longest edge");
        }
        if (!smaller) {
            pipeline.then(Lethe.sameFormatOrPng());
        }
    }

    private static Rotate turn(int degrees) {
        try {
            return Rotate.clockwise(degrees);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Pictures turn by 90, 180 or 270 degrees", e);
        }
    }

    private static Seal seal(Options options, @Nullable Passphrase passphrase) {
        if (passphrase != null) {
            return Seal.age(passphrase);
        }
        List<String> recipients = options.all("recipient");
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("Give a recipient or a passphrase");
        }
        try {
            return Seal.age(recipients.stream().map(AgeRecipient::of).toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "One of the recipients is not an age recipient (age1…), or was mistyped", e);
        }
    }
}
