package dev.lethe.cli;

import dev.lethe.toolkit.deletion.DeletionAnswer;
import dev.lethe.toolkit.deletion.DeletionCheck;
import dev.lethe.toolkit.deletion.DeletionFinding;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lethe deletion-check}: the one command that uses the network. */
@Command(
        name = "deletion-check",
        description =
                "Asks the server of an address, over the network, whether a picture is still there. The server sees"
                        + " that you ask. Exit status 0 only if it is gone.")
final class DeletionCheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "URL", description = "The picture's address.")
    private String address = "";

    @Option(names = "--audit", paramLabel = "FILE", description = "Add the answer to this audit log.")
    private @Nullable Path file;

    @Option(names = "--audit-key", paramLabel = "FILE", description = "With --audit: the file of the key.")
    private @Nullable Path key;

    @Option(
            names = "--entry",
            paramLabel = "N",
            description = "With --audit: the number of the entry that it is about.")
    private @Nullable Long entry;

    @Option(names = "--destination", paramLabel = "NAME", description = "With --audit: who was asked, as you call it.")
    private @Nullable String destination;

    DeletionCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        DeletionFinding finding;
        try {
            finding = check().askServer(new URI(address));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UsageException("URL: is a whole http or https address");
        }
        console.line(finding.answer().title() + ": " + Printable.line(finding.evidence()) + ", at " + finding.time());
        return (finding.answer() == DeletionAnswer.GONE ? Status.DONE : Status.FAILED).code();
    }

    private DeletionCheck check() throws IOException {
        DeletionCheck check = DeletionCheck.create();
        if (file == null) {
            if (key != null || entry != null || destination != null) {
                throw new UsageException("--audit-key, --entry and --destination go with --audit");
            }
            return check;
        }
        if (entry != null && entry < 1) {
            throw new UsageException("--entry: is 1 or more");
        }
        check = check.recordedIn(AuditFile.open(file, key));
        check = entry == null ? check : check.about(entry);
        return destination == null ? check : check.at(destination);
    }
}
