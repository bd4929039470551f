package dev.lethe.cli;

import dev.lethe.audit.AuditEntries;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lethe audit list}. */
@Command(name = "list", description = "Tells all entries, the oldest first.")
final class AuditListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final AuditFile audit = new AuditFile();

    AuditListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        EntryLines lines = new EntryLines(console);
        return lines.sum(AuditEntries.of(audit.file()).forEach(lines)).code();
    }
}
