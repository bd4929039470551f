package dev.lethe;

/** A run in a separate process died, ran out of memory or out of time. The calling process is unharmed. */
public final class IsolationFailedException extends ImagePrivacyException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what, where, what to do; never a private value
     */
    public IsolationFailedException(String message) {
        super(message);
    }

    /**
     * Says what went wrong, with what caused it.
     *
     * @param message what, where, what to do; never a private value
     * @param cause kept for developers, never repeated in the message
     */
    public IsolationFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
