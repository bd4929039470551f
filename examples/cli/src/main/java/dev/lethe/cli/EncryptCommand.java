package dev.lethe.cli;

import dev.lethe.Limits;
import dev.lethe.encoding.encryption.AgeSeal;
import dev.lethe.encoding.encryption.Passphrase;
import dev.lethe.encoding.encryption.Seal;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Option(
            names = "--pad",
            description =
                    "Hide the exact size: fill a JPEG or PNG up to one of a few sizes. decrypt takes that off again,"
                            + " other programs show the same picture.")
    private boolean pad;

    EncryptCommand(Console console) {
        this.console = console;
    }

    /** Who can open it. */
    static final class For extends PassphraseFile {
        @Option(
                names = {"-r", "--recipient"},
                paramLabel = "AGE1…",
                description = "Who can open it; may be given several times. Put yourself among them.")
        private List<String> recipients = List.of();
    }

    @Override
    public Integer call() throws IOException {
        SealedFile files = new SealedFile(file, out, console);
        if (armour && !format.equals("age")) {
            throw new UsageException("--armour: is for age files");
        }
        if (!whom.isNamed()) {
            if (!format.equals("age")) {
                throw new UsageException("--format: 7z and zip know no recipients; use --passphrase-file");
            }
            run(armoured(Seal.age(Secrets.recipients("-r", whom.recipients))), files);
        } else {
            try (Passphrase passphrase = whom.read(file, console)) {
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

    private void run(Seal seal, SealedFile files) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            (pad ? seal.padded() : seal)
                    .seal(files.source(), Seal.neutralExtension(files.named()), files.sink(), context);
        }
    }
}
