package dev.lethe.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a command's results go. */
final class OutputArguments {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Folder for the results; - for standard output.")
    private String folder = "";

    @Mixin
    private final NamesArgument names = new NamesArgument();

    Destination destination(Console console) {
        return Destination.of(folder, names.names(), console);
    }
}
