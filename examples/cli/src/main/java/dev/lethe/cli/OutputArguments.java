package dev.lethe.cli;

import dev.lethe.pipeline.PipelineBuilder;
import java.io.IOException;
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

    @Mixin
    private final AuditArguments audit = new AuditArguments();

    Destination destination(Console console) {
        return Destination.of(folder, names.names(), console);
    }

    /** The pipeline, recording what goes to that place if it is to. */
    PipelineBuilder recorded(PipelineBuilder pipeline, String operation) throws IOException {
        return audit.recorded(pipeline, operation);
    }
}
