package dev.lethe.audit;

import dev.lethe.audit.AuditEntry.Detail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads a log's entries, one after the other, without a key and without checking the chain: {@link AuditVerifier} does
 * that. Takes time in proportion to the log and little memory. Immutable; each call reads the file anew.
 */
public final class AuditEntries {
    /** The {@link Detail#OUTCOME} of an entry that says that what an earlier one put somewhere is no longer there. */
    public static final String GONE = "gone";

    private final Path log;

    private AuditEntries(Path log) {
        this.log = log;
    }

    /** The entries of a log. */
    public static AuditEntries of(Path log) {
        return new AuditEntries(Objects.requireNonNull(log, "log"));
    }

    /**
     * Gives all entries, the oldest first.
     *
     * @return how many lines were passed over because they could not be read
     */
    public long forEach(Consumer<LoggedEntry> consumer) throws IOException {
        return forEach(entry -> true, consumer);
    }

    /** Gives the entries in which a picture came or went, by its {@link AuditKey#fingerprint}. */
    public long about(String fingerprint, Consumer<LoggedEntry> consumer) throws IOException {
        return forEach(
                logged -> has(logged, Detail.INPUT, fingerprint) || has(logged, Detail.OUTPUT, fingerprint), consumer);
    }

    private static boolean has(LoggedEntry logged, Detail detail, String value) {
        return logged.entry().detail(detail).filter(value::equals).isPresent();
    }

    /**
     * Gives the entries whose pictures look much like one, where {@link Detail#LIKENESS} was kept. Some that look much
     * alike are other pictures; some copies with strong changes are missed.
     */
    public long like(Likeness likeness, Consumer<LoggedEntry> consumer) throws IOException {
        return forEach(
                logged -> logged.entry()
                        .detail(Detail.LIKENESS)
                        .map(Likeness::parse)
                        .filter(likeness::isNear)
                        .isPresent(),
                consumer);
    }

    /**
     * Gives the entries that sent a picture somewhere before a time, unless a later entry {@linkplain Detail#ABOUT about}
     * them says that it is {@linkplain #GONE gone} from there.
     */
    public long stale(Instant before, Consumer<LoggedEntry> consumer) throws IOException {
        BitSet gone = new BitSet();
        long[] seen = {0};
        forEach(logged -> {
            seen[0]++;
            about(logged).filter(number -> number <= seen[0]).ifPresent(number -> {
                // The latest word counts: what is gone may be put there again, or have been found by another way.
                gone.set(number, has(logged, Detail.OUTCOME, GONE));
            });
        });
        return forEach(logged -> isSent(logged, before) && !isGone(gone, logged.number()), consumer);
    }

    /** Never more than there are lines, so that what a line says can't take memory. */
    private static Optional<Integer> about(LoggedEntry logged) {
        return logged.entry()
                .detail(Detail.ABOUT)
                .filter(text -> logged.entry().detail(Detail.OUTCOME).isPresent())
                .map(Long::parseLong)
                .filter(number -> number < Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    private static boolean isSent(LoggedEntry logged, Instant before) {
        AuditEntry entry = logged.entry();
        return entry.detail(Detail.DESTINATION).isPresent()
                && entry.detail(Detail.ABOUT).isEmpty()
                && entry.detail(Detail.OUTPUT).isPresent()
                && entry.time().isBefore(before);
    }

    private static boolean isGone(BitSet gone, long number) {
        return number < Integer.MAX_VALUE && gone.get((int) number);
    }

    private long forEach(Predicate<LoggedEntry> wanted, Consumer<LoggedEntry> consumer) throws IOException {
        long unreadable = 0;
        try (LogLines lines = LogLines.of(log)) {
            while (lines.next()) {
                Optional<AuditLine> line =
                        lines.tooLong() ? Optional.empty() : AuditLine.parse(lines.bytes(), lines.length());
                if (line.isEmpty()) {
                    unreadable++;
                }
                line.flatMap(read -> read.entry().map(entry -> new LoggedEntry(read.number(), entry)))
                        .filter(wanted)
                        .ifPresent(consumer);
            }
        }
        return unreadable;
    }
}
