package dev.lethe.toolkit.deletion;

import java.time.Instant;

/**
 * An answer, what it rests on, and when it was given.
 *
 * @param answer what can be said
 * @param evidence what was seen, in words; holds no address and nothing of the content
 * @param time when that was
 */
public record DeletionFinding(DeletionAnswer answer, String evidence, Instant time) {
    static DeletionFinding of(DeletionAnswer answer, String evidence) {
        return new DeletionFinding(answer, evidence, Instant.now());
    }

    static DeletionFinding cannotTell(String evidence) {
        return of(DeletionAnswer.CANNOT_TELL, evidence);
    }
}
