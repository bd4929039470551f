package dev.lethe.audit;

import dev.lethe.Finding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an {@link AuditLog} remembers of one event. Holds no value of the metadata, no pixels and no name of a file unless
 * the caller puts one in. Immutable.
 *
 * @param time when, to the millisecond
 * @param operation what was done, in a word: "clean"
 * @param removed how many findings of each kind were removed, by the kind's name in lower case
 * @param details what else is known
 */
public record AuditEntry(Instant time, String operation, Map<String, Long> removed, Map<Detail, String> details) {
    /** The most characters that an operation or a kind may have. */
    public static final int LONGEST_NAME = 64;

    private static final int MOST_KINDS = 64;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_ .-]{0," + (LONGEST_NAME - 1) + "}");
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** The optional parts of an entry, in the order in which they are written. */
    public enum Detail {
        /** What the pipeline was to do, in its own words. */
        POLICY(1000),
        /** The picture as it came: see {@link AuditKey#fingerprint}. */
        INPUT(Format.FINGERPRINT),
        /** The picture as it went. */
        OUTPUT(Format.FINGERPRINT),
        /** Where it went, as the caller calls it. */
        DESTINATION(500),
        /** The file's name in clear; only for callers that ask for it. */
        NAME(500),
        /** What the picture looks like, roughly: see {@link Likeness}. Tells something about the picture itself. */
        LIKENESS(Format.LIKENESS),
        /** The number of the earlier entry that this one is about. */
        ABOUT(Format.NUMBER),
        /** How it ended. */
        OUTCOME(200),
        /** What the outcome rests on. */
        EVIDENCE(1000);

        private final int longest;
        private final Pattern format;

        Detail(int longest) {
            this(longest, Format.ANY);
        }

        Detail(Pattern format) {
            this(100, format);
        }

        Detail(int longest, Pattern format) {
            this.longest = longest;
            this.format = format;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        private void check(String value) {
            if (value.isEmpty()
                    || value.length() > longest
                    || !format.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        key() + ": must be 1 to " + longest + " characters of its form, and no control characters");
            }
        }

        private static final class Format {
            /** No control characters, and no half of a pair of surrogates: it must survive UTF-8. */
            static final Pattern ANY = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");

            static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
            static final Pattern LIKENESS = Pattern.compile("[0-9a-f]{16}");
            static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
        }
    }

    /**
     * Checks that it can be written.
     *
     * @throws IllegalArgumentException if a part is too long or holds what it must not
     */
    public AuditEntry {
        time = Objects.requireNonNull(time, "time").truncatedTo(ChronoUnit.MILLIS);
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new IllegalArgumentException("time: must lie in the years 1 to 9999");
        }
        checkName("operation", operation);
        if (removed.size() > MOST_KINDS) {
            throw new IllegalArgumentException("removed: must be " + MOST_KINDS + " kinds at most");
        }
        removed = Collections.unmodifiableMap(new LinkedHashMap<>(removed));
        removed.forEach(AuditEntry::checkCount);
        EnumMap<Detail, String> copy = new EnumMap<>(Detail.class);
        copy.putAll(details);
        copy.forEach(Detail::check);
        details = Collections.unmodifiableMap(copy);
    }

    private static void checkName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    what + ": must be 1 to " + LONGEST_NAME + " of a-z, 0-9, space, dot, hyphen and underscore");
        }
    }

    private static void checkCount(String kind, long count) {
        checkName("removed", kind);
        if (count < 0) {
            throw new IllegalArgumentException("removed: counts must be 0 or more");
        }
    }

    /** Something that happens now. */
    public static AuditEntry of(String operation) {
        return new AuditEntry(Instant.now(), operation, Map.of(), Map.of());
    }

    /** This entry with a detail; one that it has already is replaced. */
    public AuditEntry with(Detail detail, String value) {
        Map<Detail, String> more = new EnumMap<>(Detail.class);
        more.putAll(details);
        more.put(detail, value);
        return new AuditEntry(time, operation, removed, more);
    }

    /** This entry with a detail, or as it is where there is none. */
    public AuditEntry with(Detail detail, Optional<String> value) {
        return value.map(known -> with(detail, known)).orElse(this);
    }

    /** This entry with what was removed. */
    public AuditEntry withRemoved(Map<Finding.Kind, Long> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((kind, count) -> named.put(kind.name().toLowerCase(Locale.ROOT), count));
        return new AuditEntry(time, operation, named, details);
    }

    /** A detail, if it is known. */
    public Optional<String> detail(Detail detail) {
        return Optional.ofNullable(details.get(detail));
    }
}
