package dev.lethe.cli;

import dev.lethe.encoding.Crop;
import dev.lethe.encoding.Resize;
import dev.lethe.encoding.Rotate;
import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.pixels.Box;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe edit}. */
@Command(
        name = "edit",
        description =
                "Crops, turns and makes smaller, in this order, and cleans. A JPEG is turned without loss where its"
                        + " edges fill whole blocks, and cropped without loss where the crop does.")
final class EditCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    private final Console console;

    @Mixin
    private final PathArguments pictures = new PathArguments();

    @Mixin
    private final OutputArguments output = new OutputArguments();

    @Option(
            names = "--crop",
            paramLabel = "x,y,w,h",
            description = "Keep this rectangle: left and upper edge, width and height in pixels of the picture as"
                    + " displayed.")
    private @Nullable String crop;

    @Option(names = "--rotate", paramLabel = "90|180|270", description = "Turn clockwise.")
    private @Nullable Integer rotate;

    @Option(
            names = "--max-edge",
            paramLabel = "N",
            description = "Make pictures smaller whose longer side has more than N pixels.")
    private @Nullable Integer maxEdge;

    EditCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        PipelineBuilder pipeline = toolbox.pipeline();
        if (crop == null && rotate == null && maxEdge == null) {
            throw new UsageException("Say what to do: --crop, --rotate or --max-edge");
        }
        if (crop != null) {
            pipeline.then(Crop.to(box(crop)));
        }
        if (rotate != null) {
            pipeline.then(turn(rotate));
        }
        if (maxEdge != null) {
            if (maxEdge < 1) {
                throw new UsageException("--max-edge: is 1 or more");
            }
            pipeline.then(Resize.maxEdge(maxEdge));
        }
        return PictureRun.sequential(pictures.paths(), output.destination(console))
                .run(
                        output.recorded(pipeline.then(Lethe.sameFormatOrPng()), "edit")
                                .build(),
                        console)
                .code();
    }

    private static Box box(String text) {
        try {
            return Box.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--crop: is x,y,w,h in whole pixels, x and y 0 or more, w and h 1 or more");
        }
    }

    private static Rotate turn(int degrees) {
        try {
            return Rotate.clockwise(degrees);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--rotate: is 90, 180 or 270");
        }
    }
}
