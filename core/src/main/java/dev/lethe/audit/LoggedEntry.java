package dev.lethe.audit;

/**
 * An entry and its place in the log.
 *
 * @param number counted from 1
 * @param entry what happened
 */
public record LoggedEntry(long number, AuditEntry entry) {}
