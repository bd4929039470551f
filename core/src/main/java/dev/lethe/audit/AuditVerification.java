package dev.lethe.audit;

import java.util.List;

/**
 * What a look at a whole log found.
 *
 * @param lines whole lines
 * @param problems the first problems, in the order of the lines; {@value #MOST_PROBLEMS} at most
 * @param problemCount how many there were
 * @param torn whether the last line has no end: it was not written to its end, or is being written now. Its entry was
 *     never acknowledged, so that is no problem; the next append sets it aside
 * @param sealsChecked whether a key was at hand to check the seals with
 */
public record AuditVerification(
        long lines, List<AuditProblem> problems, long problemCount, boolean torn, boolean sealsChecked) {
    /** How many problems are told of one by one. */
    public static final int MOST_PROBLEMS = 100;

    /** Copies the list. */
    public AuditVerification {
        problems = List.copyOf(problems);
    }

    /** Whether nothing was found to be wrong. */
    public boolean intact() {
        return problemCount == 0;
    }

    /** Entries in the log. */
    public long entries() {
        return Math.max(0, lines - 1);
    }
}
