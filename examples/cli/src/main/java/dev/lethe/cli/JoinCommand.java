package dev.lethe.cli;

import dev.lethe.ImageFormat;
import dev.lethe.io.Sink;
import dev.lethe.pipeline.Reason;
import dev.lethe.toolkit.tiles.PicturePieces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lethe join}. */
@Command(
        name = "join",
        description = "Makes one picture of the pieces that lethe split has written: as PNG or TIFF of the very same"
                + " samples.")
final class JoinCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The folder with the pieces.")
    private String folder = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The picture; its extension chooses the format. Must not exist.")
    private String output = "";

    JoinCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    @Override
    public Integer call() {
        Path file = SealedFile.path(output);
        String name = String.valueOf(file.getFileName());
        ImageFormat format = OutputFormat.named(name.substring(name.lastIndexOf('.') + 1), toolbox.capabilities());
        try {
            PicturePieces.join(SealedFile.path(folder), Sink.to(file), format);
            console.line("joined, cleaned and verified");
            return (console.delivered() ? Status.DONE : Status.FAILED).code();
        } catch (IOException e) {
            console.error(folder, Reason.of(e));
            return Status.FAILED.code();
        }
    }
}
