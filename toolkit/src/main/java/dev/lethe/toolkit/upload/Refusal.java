package dev.lethe.toolkit.upload;

import java.util.Objects;

/**
 * An upload that was not accepted; nothing of it is kept.
 *
 * @param kind why, for programs
 * @param detail why, more closely, for logs: it holds no private value and no name, but tells a stranger more about the
 *     server than he needs to know
 */
public record Refusal(Kind kind, String detail) implements Verdict {
    /** Why uploads are refused, with what may be said about it and the status of RFC 9110 that fits. */
    public enum Kind {
        /** Not of a format that is accepted. */
        UNSUPPORTED("This kind of file is not accepted. Please send a picture.", 422),
        /** It calls itself a picture, but can't be read as one. */
        MALFORMED("This file is damaged or incomplete. Please export the picture again and send that.", 422),
        /** More bytes, pixels, frames or structures than allowed. */
        TOO_LARGE("This picture is too large. Please send a smaller one.", 422),
        /** It could not be shown that the result is clean. */
        NOT_CLEAN("This picture could not be cleaned safely. Please export it again and send that.", 422),
        /** Too many uploads at the same time. */
        BUSY("The server is busy. Please try again in a moment.", 503),
        /** The server lacks something: a codec, a model, room on its disk. */
        UNABLE("The picture could not be processed. Please try again later.", 500);

        private final String message;
        private final int status;

        Kind(String message, int status) {
            this.message = message;
            this.status = status;
        }

        /** A sentence for whoever sent the picture. */
        public String message() {
            return message;
        }

        /** The HTTP status that fits. */
        public int status() {
            return status;
        }
    }

    /** Checks for nulls. */
    public Refusal {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }

    /** A sentence for whoever sent the picture: it tells neither what was found nor how. */
    public String message() {
        return kind.message();
    }

    @Override
    public void close() {
        // nothing is held
    }
}
