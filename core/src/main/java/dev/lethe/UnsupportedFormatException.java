package dev.lethe;

/** The input is not a picture, or is one in a format or variant that this build does not write. */
public final class UnsupportedFormatException extends ImagePrivacyException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what, where, what to do; never a private value
     */
    public UnsupportedFormatException(String message) {
        super(message);
    }

    /**
     * Says what went wrong, with what caused it.
     *
     * @param message what, where, what to do; never a private value
     * @param cause kept for developers, never repeated in the message
     */
    public UnsupportedFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
