package dev.lethe.cli;

import dev.lethe.audit.AuditKey;
import dev.lethe.audit.AuditProblem;
import dev.lethe.audit.AuditVerification;
import dev.lethe.audit.AuditVerifier;
import dev.lethe.audit.Checkpoint;
import dev.lethe.audit.CheckpointKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lethe audit verify}. */
@Command(
        name = "verify",
        description = "Reads the whole log and tells what was changed in it, and where. What was cut off at its end is"
                + " found with a checkpoint only.")
final class AuditVerifyCommand implements Callable<Integer> {
    private static final int LONGEST_CHECKPOINT = 1 << 16;

    private final Console console;

    @Mixin
    private final AuditFile audit = new AuditFile();

    @Option(names = "--checkpoint", paramLabel = "FILE", description = "What lethe audit checkpoint wrote.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--public-key",
            paramLabel = "FILE.pem",
            description = "With --checkpoint: the key to check it with.")
    private @Nullable Path publicKey;

    AuditVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        AuditVerification seen = verify();
        for (AuditProblem problem : seen.problems()) {
            console.line("line " + problem.line() + ": " + Printable.line(problem.message()));
        }
        if (seen.problemCount() > seen.problems().size()) {
            console.line("and " + (seen.problemCount() - seen.problems().size()) + " problems more");
        }
        if (seen.torn()) {
            console.line("the last line has no end: it was never acknowledged, and will be set aside");
        }
        String depth = seen.sealsChecked() ? "chain and seals checked" : "chain checked, seals not: there is no key";
        console.line(seen.entries() + " entries, " + (seen.intact() ? "intact; " : "NOT intact; ") + depth);
        return (seen.intact() ? Status.DONE : Status.FAILED).code();
    }

    private AuditVerification verify() throws IOException {
        if ((checkpoint == null) != (publicKey == null)) {
            throw new UsageException("--checkpoint and --public-key go together");
        }
        List<Checkpoint> known = List.of();
        if (checkpoint != null && publicKey != null) {
            try (InputStream in = Files.newInputStream(checkpoint)) {
                String line = new String(in.readNBytes(LONGEST_CHECKPOINT), StandardCharsets.UTF_8);
                known = List.of(Checkpoint.read(line, CheckpointKeys.readPublic(publicKey)));
            }
        }
        if (!audit.hasKey()) {
            return AuditVerifier.withoutKey().with(known).verify(audit.file());
        }
        try (AuditKey key = audit.key()) {
            return AuditVerifier.withKey(key).with(known).verify(audit.file());
        }
    }
}
