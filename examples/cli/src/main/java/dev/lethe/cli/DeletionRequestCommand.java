package dev.lethe.cli;

import dev.lethe.toolkit.deletion.DeletionCheck;
import dev.lethe.toolkit.deletion.Law;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lethe deletion-request}. */
@Command(
        name = "deletion-request",
        description = "Drafts a letter that asks a service to remove a picture and to confirm it. Sends nothing.")
final class DeletionRequestCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--service", paramLabel = "NAME", required = true, description = "Who is asked.")
    private String service = "";

    @Option(
            names = "--picture",
            paramLabel = "TEXT",
            required = true,
            description = "What is to go, in words that the service understands, such as an address.")
    private String picture = "";

    @Option(names = "--law", paramLabel = "LAW", description = "gdpr (default), uk-gdpr, ccpa or lgpd.")
    private String law = "gdpr";

    @Option(names = "--audit", paramLabel = "FILE", description = "Note the request in this audit log.")
    private @Nullable Path file;

    @Option(names = "--audit-key", paramLabel = "FILE", description = "With --audit: the file of the key.")
    private @Nullable Path key;

    DeletionRequestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        DeletionCheck check = DeletionCheck.create();
        if (file != null) {
            check = check.recordedIn(AuditFile.open(file, key));
        }
        try {
            check.requestText(service, picture, law()).lines().forEach(line -> console.line(Printable.line(line)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--service and --picture: are 1 to 500 characters in one line");
        }
        return (console.delivered() ? Status.DONE : Status.FAILED).code();
    }

    private Law law() {
        return switch (law) {
            case "gdpr" -> Law.GDPR;
            case "uk-gdpr" -> Law.UK_GDPR;
            case "ccpa" -> Law.CCPA;
            case "lgpd" -> Law.LGPD;
            default -> throw new UsageException("--law: is one of gdpr, uk-gdpr, ccpa, lgpd");
        };
    }
}
