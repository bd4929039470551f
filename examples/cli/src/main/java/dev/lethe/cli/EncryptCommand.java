package dev.lethe.cli;

import dev.lethe.Limits;
import dev.lethe.encoding.encryption.AgeSeal;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.encoding.encryption.Seal;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lethe encrypt}. */
@Command(
        name = "encrypt",
        description =
                "Seals a file as it is, so that only its recipients can open it. Nothing is removed from it: to clean"
                        + " pictures and seal them, use lethe clean --seal.")
final class EncryptCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", description = "A file, or - for standard input.")
    private String file = "";

    @ArgGroup(multiplicity = "1")
    private For whom = new For();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The sealed file; - for standard output.")
    private String out = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "age (default); 7z or zip, with a passphrase, for those who have only that.")
    private String format = "age";

    @Option(names = "--armour", description = "Write age files as text, for mail.")
    private boolean armour;

    EncryptCommand(Console console) {
        this.console = console;
    }

    /** Who can open it. */
    static final class For {
        @Option(
                names = {"-r", "--recipient"},
                paramLabel = "AGE1…",
                description = "Who can open it; may be given several times. Put yourself among them.")
        private List<String> recipients = List.of();

        @Option(
                names = "--passphrase-file",
                paramLabel = "FILE",
                description = "A file whose first line is the passphrase; - for standard input.")
        private @Nullable String passphraseFile;
    }

    @Override
    public Integer call() throws IOException {
        SealedFile files = new SealedFile(file, out, console);
        if (armour && !format.equals("age")) {
            throw new UsageException("--armour: is for age files");
        }
        String from = whom.passphraseFile;
        if (from == null) {
            if (!format.equals("age")) {
                throw new UsageException("--format: 7z and zip know no recipients; use --passphrase-file");
            }
            run(armoured(Seal.age(Secrets.recipients("-r", whom.recipients))), files);
        } else {
            if (from.equals(Inputs.STREAM) && file.equals(Inputs.STREAM)) {
                throw new UsageException("--passphrase-file: standard input is the file already");
            }
            try (Passphrase passphrase = Secrets.passphrase(from, console)) {
                run(seal(passphrase), files);
            }
        }
        return (console.delivered() ? Status.DONE : Status.FAILED).code();
    }

    private AgeSeal armoured(AgeSeal seal) {
        return armour ? seal.armoured() : seal;
    }

    private Seal seal(Passphrase passphrase) {
        return switch (format) {
            case "age" -> armoured(Seal.age(passphrase));
            case "7z" -> Seal.sevenZip(passphrase);
            case "zip" -> Seal.zip(passphrase);
            default -> throw new UsageException("--format: is one of age, 7z, zip");
        };
    }

    private static void run(Seal seal, SealedFile files) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            seal.seal(files.source(), Seal.neutralExtension(files.named()), files.sink(), context);
        }
    }
}
