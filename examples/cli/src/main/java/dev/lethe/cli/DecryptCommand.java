package dev.lethe.cli;

import dev.lethe.Limits;
import dev.lethe.encoding.encryption.AgeIdentity;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.encoding.encryption.Unseal;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lethe decrypt}. */
@Command(
        name = "decrypt",
        description = "Opens a sealed file (age, 7z, zip; it is told by its content). Writes all of it or nothing.")
final class DecryptCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A file, or - for standard input.")
    private String file = "";

    @ArgGroup(multiplicity = "1")
    private With with = new With();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The opened file; - for standard output.")
    private String out = "";

    DecryptCommand(Console console) {
        this.console = console;
    }

    /** What opens it. */
    static final class With extends PassphraseFile {
        @Option(
                names = {"-i", "--identity"},
                paramLabel = "KEYFILE",
                description = "A file of age identities, as lethe keygen writes it; may be given several times.")
        private List<String> identityFiles = List.of();
    }

    @Override
    public Integer call() throws IOException {
        SealedFile files = new SealedFile(file, out, console);
        if (!with.isNamed()) {
            List<AgeIdentity> identities = Secrets.identities(with.identityFiles);
            try {
                run(Unseal.with(identities), files);
            } finally {
                identities.forEach(AgeIdentity::close);
            }
        } else {
            try (Passphrase passphrase = with.read(file, console)) {
                run(Unseal.with(passphrase), files);
            }
        }
        return (console.delivered() ? Status.DONE : Status.FAILED).code();
    }

    private static void run(Unseal unseal, SealedFile files) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            unseal.open(files.source(), files.sink(), context);
        }
    }
}
