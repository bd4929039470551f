package dev.lethe;

/** A sealed file was altered or cut, or the key or passphrase is wrong. Nothing of it was written. */
public final class AuthenticationFailedException extends ImagePrivacyException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what, where, what to do; never a private value
     */
    public AuthenticationFailedException(String message) {
        super(message);
    }

    /**
     * Says what went wrong, with what caused it.
     *
     * @param message what, where, what to do; never a private value
     * @param cause kept for developers, never repeated in the message
     */
    public AuthenticationFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
