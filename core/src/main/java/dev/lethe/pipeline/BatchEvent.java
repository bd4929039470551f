package dev.lethe.pipeline;

import java.util.Optional;

/**
 * One picture of a batch is done.
 *
 * @param name what the batch calls it; private, not for logs
 * @param renamed what its result is called, without extension, if that is not made from the source's name; reports call
 *     it that
 * @param outcome how it ended
 * @param report what was done, if it was cleaned
 * @param error why not, if it wasn't; its message holds no private value
 * @param done pictures done so far, this one included
 */
public record BatchEvent(
        String name,
        Optional<String> renamed,
        Outcome outcome,
        Optional<Report> report,
        Optional<Exception> error,
        long done) {
    /** How a picture of a batch ended. */
    public enum Outcome {
        /** Written and proven clean. */
        CLEANED,
        /** Not a picture, by content and by name; nothing was written. */
        SKIPPED,
        /** Could not be cleaned; nothing was written. */
        FAILED,
        /** Something forbidden would have been left; nothing was written. */
        REFUSED
    }
}
