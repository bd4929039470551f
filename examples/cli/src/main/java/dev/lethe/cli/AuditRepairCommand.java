package dev.lethe.cli;

import dev.lethe.audit.AuditKey;
import dev.lethe.audit.AuditLog;
import dev.lethe.audit.AuditRepair;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lethe audit repair}. */
@Command(
        name = "repair",
        description =
                "Lets a log go on whose last lines were damaged: puts them into LOG.torn and notes that in the log."
                        + " Verify first: whoever damaged them may want them gone.")
final class AuditRepairCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final AuditFile audit = new AuditFile();

    AuditRepairCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (AuditKey key = audit.key()) {
            AuditRepair done = new AuditLog(audit.file(), key).setAsideDamagedEnd();
            console.line(
                    done.changed()
                            ? done.bytes() + " bytes set aside, from line " + done.firstLine() + " on"
                            : "the log ends as it should; nothing was changed");
        }
        return (console.delivered() ? Status.DONE : Status.FAILED).code();
    }
}
