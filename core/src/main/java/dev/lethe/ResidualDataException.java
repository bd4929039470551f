package dev.lethe;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * After stripping, an independent reader still found something that the policy forbids. The picture was not written.
 *
 * <p>Please report it: it is a defect of Lethe, and this error is the net that catches it.
 */
public final class ResidualDataException extends ImagePrivacyException {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable List<Finding> findings;

    /**
     * Says what would have been left.
     *
     * @param findings what was left; only kinds and carriers go into the message
     */
    public ResidualDataException(List<Finding> findings) {
        super("Something forbidden would be left ("
                + findings.stream()
                        .map(f -> f.kind().title() + " in " + f.carrier())
                        .distinct()
                        .limit(5)
                        .collect(Collectors.joining(", "))
                + "); the picture was not written, please report this file's structure as a defect");
        this.findings = List.copyOf(findings);
    }

    /** What was left; empty where the error comes from another process, since values don't travel. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
