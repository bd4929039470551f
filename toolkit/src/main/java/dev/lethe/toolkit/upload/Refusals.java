package dev.lethe.toolkit.upload;

import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.ResidualDataException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.pipeline.Reason;

/** Which refusal an error becomes. */
final class Refusals {
    private Refusals() {}

    static Refusal of(Exception error) {
        return new Refusal(kind(error), Reason.of(error));
    }

    private static Refusal.Kind kind(Exception error) {
        if (error instanceof UnsupportedFormatException) {
            return Refusal.Kind.UNSUPPORTED;
        }
        if (error instanceof MalformedImageException) {
            return Refusal.Kind.MALFORMED;
        }
        if (error instanceof ResidualDataException) {
            return Refusal.Kind.NOT_CLEAN;
        }
        // Time and memory count as size: a picture that takes too much of either is refused for what it is.
        if (error instanceof LimitExceededException) {
            return Refusal.Kind.TOO_LARGE;
        }
        return Refusal.Kind.UNABLE;
    }
}
