package dev.lethe.cli;

import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.pixels.Box;
import dev.lethe.redaction.Redact;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe redact}. */
@Command(
        name = "redact",
        description = "Covers rectangles of pictures with solid colour, so that nothing of what was there is left,"
                + " and cleans them.")
final class RedactCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    private final Console console;

    @Mixin
    private final PathArguments pictures = new PathArguments();

    @Mixin
    private final OutputArguments output = new OutputArguments();

    @Option(
            names = "--box",
            paramLabel = "x,y,w,h",
            required = true,
            description = "Left and upper edge, width and height in pixels of the picture as displayed."
                    + " May be given more than once.")
    private List<String> boxes = List.of();

    RedactCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        PipelineBuilder pipeline = toolbox.pipeline()
                .then(Redact.boxes(boxes.stream().map(RedactCommand::box).toList()))
                .then(Lethe.sameFormatOrPng());
        return PictureRun.sequential(pictures.paths(), output.destination(console))
                .run(output.recorded(pipeline, "redact").build(), console)
                .code();
    }

    private static Box box(String text) {
        try {
            return Box.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--box: is x,y,w,h in whole pixels, x and y 0 or more, w and h 1 or more");
        }
    }
}
