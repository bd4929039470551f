package dev.lethe;

/** The work needs something that is not there: a codec, a detector, a verifier or a native part for this platform. */
public final class MissingCapabilityException extends ImagePrivacyException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what, where, what to do; never a private value
     */
    public MissingCapabilityException(String message) {
        super(message);
    }

    /**
     * Says what went wrong, with what caused it.
     *
     * @param message what, where, what to do; never a private value
     * @param cause kept for developers, never repeated in the message
     */
    public MissingCapabilityException(String message, Throwable cause) {
        super(message, cause);
    }
}
