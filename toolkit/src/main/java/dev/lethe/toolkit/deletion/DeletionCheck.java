package dev.lethe.toolkit.deletion;

import dev.lethe.audit.AuditEntries;
import dev.lethe.audit.AuditEntry;
import dev.lethe.audit.AuditEntry.Detail;
import dev.lethe.audit.AuditLog;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Asks whether a picture that went somewhere is still there, and drafts the letter that asks for it to go.
 *
 * <p>The methods whose names begin with {@code askServer} use the network, once per call, and tell the server what one
 * asks for and from where; nothing else in Lethe does. No cookies or credentials are sent but those given. An answer is
 * what this asker was shown at this time; no server can prove that it keeps no copy.
 *
 * <p>With an audit log every answer is written down there, with its evidence; addresses are not. Immutable and thread-safe.
 */
public final class DeletionCheck {
    private final Optional<AuditLog> log;
    private final OptionalLong entry;
    private final Optional<String> destination;
    private final Duration patience;

    private DeletionCheck(Optional<AuditLog> log, OptionalLong entry, Optional<String> destination, Duration patience) {
        this.log = log;
        this.entry = entry;
        this.destination = destination;
        this.patience = patience;
    }

    /** A check that waits 30 seconds for an answer and writes nothing down. */
    public static DeletionCheck create() {
        return new DeletionCheck(Optional.empty(), OptionalLong.empty(), Optional.empty(), Duration.ofSeconds(30));
    }

    /** This check, writing answers and requests into a log. */
    public DeletionCheck recordedIn(AuditLog other) {
        return new DeletionCheck(Optional.of(other), entry, destination, patience);
    }

    /**
     * This check, saying in the log which of its entries it is about: then that entry is no longer stale when its picture
     * is gone.
     *
     * @param number of the entry that says where the picture went, 1 or more
     */
    public DeletionCheck about(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("number: must be 1 or more");
        }
        return new DeletionCheck(log, OptionalLong.of(number), destination, patience);
    }

    /** This check, naming in the log who was asked. */
    public DeletionCheck at(String name) {
        return new DeletionCheck(log, entry, Optional.of(name), patience);
    }

    /** This check, waiting so long for each answer. */
    public DeletionCheck withPatience(Duration other) {
        if (other.isNegative() || other.isZero()) {
            throw new IllegalArgumentException("other: must be more than 0");
        }
        return new DeletionCheck(log, entry, destination, other);
    }

    /**
     * Asks the server of an address for what is there. 404 and 410 mean gone; a picture, by its content, that it is still
     * there; a page in a picture's place, a refusal, another host or no answer mean that it can't be told.
     *
     * @param address http or https
     * @throws IOException if the answer could not be written into the log; what the network does is part of the answer
     */
    public DeletionFinding askServer(URI address) throws IOException {
        return recorded(new UrlQuestion(patience).ask(address));
    }

    /**
     * Asks a store that speaks S3 for all versions of an object, which needs the right to list versions
     * ({@code s3:ListBucketVersions}).
     *
     * @throws IOException if the answer could not be written into the log
     */
    public DeletionFinding askServer(S3Object object, S3Credentials credentials) throws IOException {
        return recorded(new S3Question(patience, credentials).ask(object));
    }

    private DeletionFinding recorded(DeletionFinding finding) throws IOException {
        String outcome = finding.answer() == DeletionAnswer.GONE
                ? AuditEntries.GONE
                : finding.answer().title();
        AuditEntry answer =
                AuditEntry.of("deletion check").with(Detail.OUTCOME, outcome).with(Detail.EVIDENCE, finding.evidence());
        record(answer);
        return finding;
    }

    /**
     * Drafts the formal request to remove a picture and to confirm it. A draft to read, complete and send oneself, not
     * legal advice.
     *
     * @param service who is asked, as the letter calls them
     * @param picture what is to go, in words the service understands: an address, a post
     * @param law on which the request rests
     * @throws IOException if it could not be noted in the log, which holds the service's name and the law
     */
    public String requestText(String service, String picture, Law law) throws IOException {
        AuditEntry request = AuditEntry.of("deletion request").with(Detail.POLICY, law.title());
        record(destination.isPresent() ? request : request.with(Detail.DESTINATION, service));
        return RequestText.of(service, picture, law);
    }

    private void record(AuditEntry told) throws IOException {
        if (log.isPresent()) {
            AuditEntry whole = told.with(Detail.DESTINATION, destination.or(() -> told.detail(Detail.DESTINATION)));
            boolean known = entry.isPresent();
            log.get().append(known ? whole.with(Detail.ABOUT, Long.toString(entry.getAsLong())) : whole);
        }
    }
}
