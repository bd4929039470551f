package dev.lethe;

/** The input claims to be a picture of a known format but breaks that format in a way that cannot be repaired safely. */
public final class MalformedImageException extends ImagePrivacyException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what, where, what to do; never a private value
     */
    public MalformedImageException(String message) {
        super(message);
    }

    /**
     * Says what went wrong, with what caused it.
     *
     * @param message what, where, what to do; never a private value
     * @param cause kept for developers, never repeated in the message
     */
    public MalformedImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
