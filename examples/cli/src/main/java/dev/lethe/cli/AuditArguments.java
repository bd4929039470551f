package dev.lethe.cli;

import dev.lethe.audit.AuditRecorder;
import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and how a command that writes pictures records what it does. */
final class AuditArguments {
    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description =
                    "Add an entry to this audit log for each picture, before it is written. A new log gets a new key"
                            + " in FILE.key: keep a copy of it elsewhere.")
    private @Nullable Path file;

    @Option(names = "--audit-key", paramLabel = "FILE", description = "With --audit: the file of the key.")
    private @Nullable Path key;

    @Option(
            names = "--destination",
            paramLabel = "NAME",
            description = "With --audit: where the pictures will go, as you call it. In clear in the log.")
    private @Nullable String destination;

    @Option(names = "--audit-names", description = "With --audit: keep the names of the files in clear.")
    private boolean names;

    @Option(
            names = "--audit-likeness",
            description = "With --audit: keep what the pictures look like in 64 bits, so that changed copies are found."
                    + " That tells others something, too.")
    private boolean likeness;

    /** The pipeline, recording if it is to. */
    PipelineBuilder recorded(PipelineBuilder pipeline, String operation) throws IOException {
        if (file == null) {
            if (key != null || destination != null || names || likeness) {
                throw new UsageException(
                        "--audit-key, --destination, --audit-names and --audit-likeness go with --audit");
            }
            return pipeline;
        }
        try {
            AuditRecorder recorder = AuditRecorder.of(AuditFile.open(file, key), operation);
            recorder = destination == null ? recorder : recorder.to(destination);
            recorder = names ? recorder.withNames() : recorder;
            return pipeline.recordedBy(likeness ? recorder.withLikeness(Lethe.likeness()) : recorder);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--destination: is 1 to 500 characters in one line");
        }
    }
}
