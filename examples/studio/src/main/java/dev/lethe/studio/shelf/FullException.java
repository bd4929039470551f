package dev.lethe.studio.shelf;

/** There is no room for another picture; the message says what to do. */
public final class FullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FullException(String message) {
        super(message);
    }
}
