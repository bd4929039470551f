package dev.lethe.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lethe data-uri}. */
@Command(
        name = "data-uri",
        description = "Cleans a picture and writes it to standard output as a data: URI, for a page or a style sheet.")
final class DataUriCommand implements Callable<Integer> {
    private final Toolbox toolbox;
    private final Console console;

    @Parameters(paramLabel = "PATH", description = "A file, or - for standard input.")
    private String path = "";

    DataUriCommand(Toolbox toolbox, Console console) {
        this.toolbox = toolbox;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (isFolder()) {
            throw new UsageException("PATH: is a folder; name one file");
        }
        Status status = PictureRun.sequential(List.of(path), new Destination.DataUriOutput(console))
                .run(toolbox.pipeline().build(), console);
        if (status == Status.DONE) {
            console.line("");
        }
        return status.code();
    }

    private boolean isFolder() {
        try {
            return Files.isDirectory(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
