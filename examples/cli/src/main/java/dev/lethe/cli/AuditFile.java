package dev.lethe.cli;

import dev.lethe.audit.AuditKey;
import dev.lethe.audit.AuditLog;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An audit log and its key, as commands that need one are told of them. */
final class AuditFile {
    @Option(names = "--audit", paramLabel = "FILE", required = true, description = "The audit log.")
    private @Nullable Path file;

    @Option(
            names = "--audit-key",
            paramLabel = "FILE",
            description = "The key that it is kept with; FILE.key beside the log by default.")
    private @Nullable Path key;

    Path file() {
        if (file == null) {
            throw new UsageException("--audit: name the audit log");
        }
        return file;
    }

    boolean hasKey() {
        return Files.exists(keyFile(file(), key));
    }

    AuditKey key() throws IOException {
        return AuditKey.read(keyFile(file(), key));
    }

    static Path keyFile(Path log, @Nullable Path named) {
        return named != null ? named : log.resolveSibling(log.getFileName() + ".key");
    }

    /** The log, with its key; a log that is new gets a new one. */
    static AuditLog open(Path log, @Nullable Path named) throws IOException {
        Path keyFile = keyFile(log, named);
        if (!Files.exists(keyFile)) {
            if (Files.exists(log)) {
                throw new UsageException("--audit-key: the log is there, but not its key; name the key's file");
            }
            try (AuditKey fresh = AuditKey.generate()) {
                fresh.write(keyFile);
            } catch (FileAlreadyExistsException e) {
                // another process was first, and its key is as good
            }
        }
        return new AuditLog(log, AuditKey.read(keyFile));
    }
}
