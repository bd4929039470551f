package dev.lethe.audit;

/**
 * Something that is wrong with a log.
 *
 * @param kind what it is
 * @param line the line at which it shows, counted from 1; the first line names the log, entry n stands in line n + 1
 * @param message what was found, in words
 */
public record AuditProblem(Kind kind, long line, String message) {
    /** What can be wrong. */
    public enum Kind {
        /** Not a line that a log has. */
        NO_ENTRY,
        /** The line was changed after it was written, or by somebody without the key. */
        CHANGED,
        /** Lines were removed, added or moved here. */
        ORDER,
        /** The log ends before an entry that a checkpoint tells of. */
        CUT,
        /** The log holds another entry than the one that a checkpoint tells of, or is another log. */
        NOT_AS_CHECKPOINT,
        /** The log was kept with another key, so that seals could not be checked. */
        OTHER_KEY
    }
}
