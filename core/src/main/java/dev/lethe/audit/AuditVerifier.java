package dev.lethe.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a whole log and tells what was changed in it, and where.
 *
 * <p>Without a key the chain is checked: an edit, a removal, an insertion or a swap of lines is found, except an edit of
 * the last line, and except by somebody who wrote the chain anew from there on. With the key those are found, too. What
 * was cut off at the end is found with a checkpoint that is younger than what was cut, and by nothing else.
 *
 * <p>Takes time in proportion to the log and little memory, whatever is in the file. Immutable and thread-safe.
 */
public final class AuditVerifier {
    private final Optional<AuditKey> key;
    private final List<Checkpoint> checkpoints;

    private AuditVerifier(Optional<AuditKey> key, List<Checkpoint> checkpoints) {
        this.key = key;
        this.checkpoints = checkpoints;
    }

    /** Checks the chain alone. */
    public static AuditVerifier withoutKey() {
        return new AuditVerifier(Optional.empty(), List.of());
    }

    /** Checks the chain and the seals. */
    public static AuditVerifier withKey(AuditKey key) {
        return new AuditVerifier(Optional.of(key), List.of());
    }

    /**
     * The same, comparing the log with checkpoints.
     *
     * @param known whose signatures the caller has checked with {@link Checkpoint#read}
     */
    public AuditVerifier with(List<Checkpoint> known) {
        return new AuditVerifier(key, List.copyOf(known));
    }

    /**
     * Reads a log.
     *
     * @throws IOException if it can't be read; what is wrong in it is told by the result
     */
    public AuditVerification verify(Path log) throws IOException {
        ChainCheck check = new ChainCheck(key.map(AuditKey::lines), checkpoints);
        try (LogLines lines = LogLines.of(log)) {
            while (lines.next()) {
                check.line(lines);
            }
            return check.result(lines.torn(), key.isPresent());
        }
    }
}
