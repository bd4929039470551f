package dev.lethe.cli;

import dev.lethe.toolkit.deletion.DeletionAnswer;
import dev.lethe.toolkit.deletion.DeletionCheck;
import dev.lethe.toolkit.deletion.DeletionFinding;
import dev.lethe.toolkit.deletion.S3Object;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lethe deletion-check}: the one command that uses the network. */
@Command(
        name = "deletion-check",
        description =
                "Asks the server of an address, or a store that speaks S3, over the network, whether a picture is still"
                        + " there. The server sees that you ask. Exit status 0 only if it is gone.")
final class DeletionCheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "URL", description = "The picture's address; s3://BUCKET/KEY for a store.")
    private String address = "";

    @Mixin
    private final S3Arguments store = new S3Arguments();

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
        DeletionFinding finding = S3Arguments.isMeant(address) ? askStore() : askServer();
        console.line(finding.answer().title() + ": " + Printable.line(finding.evidence()) + ", at " + finding.time());
        return (finding.answer() == DeletionAnswer.GONE ? Status.DONE : Status.FAILED).code();
    }

    private DeletionFinding askServer() throws IOException {
        if (store.isGiven()) {
            throw new UsageException("--endpoint and --credentials go with s3://BUCKET/KEY");
        }
        try {
            return check().askServer(new URI(address));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UsageException("URL: is a whole http or https address, or s3://BUCKET/KEY");
        }
    }

    private DeletionFinding askStore() throws IOException {
        S3Object object;
        try {
            object = store.object(address);
        } catch (IllegalArgumentException e) {
            throw new UsageException("s3://BUCKET/KEY, --endpoint, --region: are not such as S3 allows them");
        }
        return check().askServer(object, store.credentials());
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
