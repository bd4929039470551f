package dev.lethe.cli;

import dev.lethe.audit.AuditEntries;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe audit stale}. */
@Command(
        name = "stale",
        description = "Tells which pictures went somewhere long ago and are not known to be gone from there. Nobody is"
                + " asked: that is what deletion-check does.")
final class AuditStaleCommand implements Callable<Integer> {
    private static final Pattern DAYS = Pattern.compile("(\\d{1,6})d?");

    private final Console console;

    @Mixin
    private final AuditFile audit = new AuditFile();

    @Option(names = "--older-than", paramLabel = "90d", description = "In days; 0 by default.")
    private String age = "0d";

    AuditStaleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Matcher days = DAYS.matcher(age);
        if (!days.matches()) {
            throw new UsageException("--older-than: is a number of days, such as 90d");
        }
        Instant before = Instant.now().minus(Duration.ofDays(Long.parseLong(days.group(1))));
        EntryLines lines = new EntryLines(console);
        return lines.sum(AuditEntries.of(audit.file()).stale(before, lines)).code();
    }
}
