package dev.lethe.cli;

import dev.lethe.Limits;
import dev.lethe.audit.AuditEntries;
import dev.lethe.audit.AuditKey;
import dev.lethe.audit.Likeness;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lethe audit find}. */
@Command(name = "find", description = "Tells the entries in which a picture came or went, by its bytes.")
final class AuditFindCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final AuditFile audit = new AuditFile();

    @Parameters(paramLabel = "PICTURE", description = "The file to look for.")
    private @Nullable Path picture;

    @Option(
            names = "--like",
            description = "Look for pictures that look like it instead, among those recorded with --audit-likeness.")
    private boolean like;

    AuditFindCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (picture == null) {
            throw new UsageException("PICTURE: name a file");
        }
        EntryLines lines = new EntryLines(console);
        AuditEntries entries = AuditEntries.of(audit.file());
        try (RunContext context = RunContext.of(Limits.desktop());
                SeekableInput input = Source.of(picture).open(context)) {
            long unreadable = like
                    ? entries.like(likeness(input, context), lines)
                    : entries.about(fingerprint(input, context), lines);
            return lines.sum(unreadable).code();
        }
    }

    private String fingerprint(SeekableInput input, RunContext context) throws IOException {
        try (AuditKey key = audit.key()) {
            return key.fingerprint(input, context);
        }
    }

    private static Likeness likeness(SeekableInput input, RunContext context) throws IOException {
        return Lethe.likeness().of(input, context);
    }
}
