package dev.lethe.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** The pictures that a command works on. */
final class PathArguments {
    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, folders with all that is in them, or - for standard input.")
    private List<String> paths = List.of();

    List<String> paths() {
        return paths;
    }
}
