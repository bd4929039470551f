package dev.lethe.cli;

import dev.lethe.audit.AuditKey;
import dev.lethe.audit.AuditLog;
import dev.lethe.audit.CheckpointKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe audit checkpoint}. */
@Command(
        name = "checkpoint",
        description =
                "Signs how long the log is and how it ends, as one line on standard output, to be kept elsewhere.")
final class AuditCheckpointCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final AuditFile audit = new AuditFile();

    @Option(
            names = "--signing-key",
            paramLabel = "FILE.pem",
            required = true,
            description = "The private key. If there is none, a pair is made, the public one in FILE.pem.pub. Keep them"
                    + " apart from the log.")
    private @Nullable Path signingKey;

    AuditCheckpointCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (signingKey == null) {
            throw new UsageException("--signing-key: name a file");
        }
        if (!Files.exists(signingKey)) {
            KeyPair fresh = CheckpointKeys.generate();
            CheckpointKeys.write(fresh, signingKey, signingKey.resolveSibling(signingKey.getFileName() + ".pub"));
        }
        try (AuditKey key = audit.key()) {
            console.line(new AuditLog(audit.file(), key)
                    .checkpoint(CheckpointKeys.readPrivate(signingKey))
                    .line());
        }
        return (console.delivered() ? Status.DONE : Status.FAILED).code();
    }
}
