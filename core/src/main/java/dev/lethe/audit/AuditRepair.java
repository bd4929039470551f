package dev.lethe.audit;

/**
 * What {@link AuditLog#setAsideDamagedEnd} did.
 *
 * @param firstLine the first line that was set aside, counted from 1 as {@link AuditProblem#line} is; 0 if none was
 * @param bytes how many bytes were set aside, 0 if the log ends as it should
 */
public record AuditRepair(long firstLine, long bytes) {
    static final AuditRepair NOTHING = new AuditRepair(0, 0);

    /** Whether anything had to be set aside. */
    public boolean changed() {
        return bytes > 0;
    }
}
