package dev.lethe.cli;

import dev.lethe.io.Source;
import dev.lethe.pipeline.Reason;
import dev.lethe.toolkit.tiles.PicturePieces;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lethe split}. */
@Command(
        name = "split",
        description =
                "Breaks a picture into clean pieces that any program can open: PNGs, and a file that says how they"
                        + " lie. lethe join makes one of them again, without loss.")
final class SplitCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "The picture.")
    private String file = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Folder for the pieces; must not exist.")
    private String output = "";

    @Option(names = "--max-edge", paramLabel = "N", description = "Width and height of a piece; 4096 otherwise.")
    private int maxEdge = 4096;

    SplitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            int pieces = PicturePieces.split(Source.of(SealedFile.path(file)), maxEdge, SealedFile.path(output));
            console.line(pieces + " pieces written");
            return (console.delivered() ? Status.DONE : Status.FAILED).code();
        } catch (IllegalArgumentException e) {
            throw new UsageException("--max-edge: is 16 or more, and makes at most 10,000 pieces");
        } catch (IOException e) {
            console.error(file, Reason.of(e));
            return Status.FAILED.code();
        }
    }
}
