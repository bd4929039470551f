package dev.lethe.audit;

import dev.lethe.ImagePrivacyException;
import dev.lethe.LimitExceededException;
import dev.lethe.Sensitive;
import dev.lethe.audit.AuditEntry.Detail;
import dev.lethe.pipeline.Recorder;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes an entry into an audit log for each picture that a pipeline has cleaned, before the picture is released:
 * {@code PrivacyPipeline.builder().recordedBy(AuditRecorder.of(log, "clean").to("photo forum"))}.
 *
 * <p>If the entry can't be written, the picture isn't either. If the picture can't be written after its entry was, another
 * entry about it says so. The entry's fingerprints are of the picture as it came and of the clean picture; where that is
 * then sealed, the sealed file has none. Immutable and thread-safe.
 */
public final class AuditRecorder implements Recorder {
    private static final int LONGEST_POLICY = 1000;
    private static final int LONGEST_NAME = 500;

    private final AuditLog log;
    private final String operation;
    private final Optional<String> destination;
    private final boolean names;
    private final Likeness.@Nullable Eye eye;

    private AuditRecorder(
            AuditLog log, String operation, Optional<String> destination, boolean names, Likeness.@Nullable Eye eye) {
        this.log = Objects.requireNonNull(log, "log");
        this.operation = AuditEntry.of(operation).operation();
        destination.ifPresent(name -> AuditEntry.of(operation).with(Detail.DESTINATION, name));
        this.destination = destination;
        this.names = names;
        this.eye = eye;
    }

    /**
     * Records under the name of an operation.
     *
     * @param operation in a word: "clean"
     */
    public static AuditRecorder of(AuditLog log, String operation) {
        return new AuditRecorder(log, operation, Optional.empty(), false, null);
    }

    /**
     * This recorder, saying where the pictures go.
     *
     * @param name as the caller calls it, 500 characters at most; in clear in the log
     */
    public AuditRecorder to(String name) {
        return new AuditRecorder(log, operation, Optional.of(name), names, eye);
    }

    /** This recorder, keeping the names of the sources in clear. */
    public AuditRecorder withNames() {
        return new AuditRecorder(log, operation, destination, true, eye);
    }

    /**
     * This recorder, keeping what the clean pictures look like, so that changed copies can be found. See {@link Likeness} for
     * what that tells others. Pictures that can't be decoded have none.
     */
    public AuditRecorder withLikeness(Likeness.Eye other) {
        return new AuditRecorder(log, operation, destination, names, Objects.requireNonNull(other, "other"));
    }

    @Override
    public Failure record(Proven picture) throws IOException {
        AuditEntry entry = AuditEntry.of(operation)
                .with(
                        Detail.POLICY,
                        shortened(String.join("; ", picture.report().steps()), LONGEST_POLICY))
                .with(Detail.INPUT, log.key().fingerprint(picture.source(), picture.context()))
                .with(Detail.OUTPUT, log.key().fingerprint(picture.result(), picture.context()))
                .with(Detail.DESTINATION, destination)
                .with(Detail.NAME, name(picture))
                .with(Detail.LIKENESS, likeness(picture))
                .withRemoved(picture.report().removedCounts());
        long number = log.append(entry);
        return () -> log.append(AuditEntry.of("not written")
                .with(Detail.ABOUT, Long.toString(number))
                .with(Detail.OUTCOME, AuditEntries.GONE)
                .with(Detail.EVIDENCE, "the result could not be written after its entry was"));
    }

    private Optional<String> name(Proven picture) {
        return names
                ? picture.fileName()
                        .map(Sensitive::reveal)
                        .map(AuditRecorder::printable)
                        .filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    private Optional<String> likeness(Proven picture) throws IOException {
        if (eye == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(eye.of(picture.result(), picture.context()).toString());
        } catch (LimitExceededException e) {
            throw e;
        } catch (ImagePrivacyException e) {
            return Optional.empty();
        }
    }

    /** Names may hold what lines must not. */
    private static String printable(String name) {
        return shortened(name.replaceAll("[\\p{Cc}\\p{Cs}]", "?"), LONGEST_NAME);
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
