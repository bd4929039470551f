package dev.lethe.cli;

import dev.lethe.ImageFormat;
import dev.lethe.encoding.Convert;
import dev.lethe.encoding.Resize;
import dev.lethe.pipeline.PipelineBuilder;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe convert}. */
@Command(name = "convert", description = "Writes pictures in another format, smaller if asked for, and cleans them.")
final class ConvertCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    private final Console console;

    @Mixin
    private final PathArguments pictures = new PathArguments();

    @Mixin
    private final OutputArguments output = new OutputArguments();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            required = true,
            description = "Such as jpeg or png; lethe formats lists them.")
    private String to = "";

    @Option(
            names = "--max-edge",
            paramLabel = "N",
            description = "Make pictures smaller whose longer side has more than N pixels.")
    private @Nullable Integer maxEdge;

    ConvertCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ImageFormat format = OutputFormat.named(to, toolbox.capabilities());
        PipelineBuilder pipeline = toolbox.pipeline().then(Convert.to(format));
        if (maxEdge != null) {
            if (maxEdge < 1) {
                throw new UsageException("--max-edge: is 1 or more");
            }
            pipeline.then(Resize.maxEdge(maxEdge));
        }
        return PictureRun.sequential(pictures.paths(), output.destination(console))
                .run(output.recorded(pipeline, "convert").build(), console)
                .code();
    }
}
