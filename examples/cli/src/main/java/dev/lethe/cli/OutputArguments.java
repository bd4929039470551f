package dev.lethe.cli;

import picocli.CommandLine.Option;

/** Where a command's results go. */
final class OutputArguments {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Folder for the results, which keep their names; - for standard output.")
    private String folder = "";

    Destination destination(Console console) {
        return Destination.of(folder, console);
    }
}
