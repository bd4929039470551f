package dev.lethe.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code lethe audit}: what was done with which picture, where it went, and whether the log of it is whole. */
@Command(
        name = "audit",
        description = "Reads an audit log: what went where, and whether anybody changed the log.",
        synopsisSubcommandLabel = "COMMAND")
final class AuditCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UsageException("Name one of list, verify, find, stale, checkpoint, repair");
    }
}
