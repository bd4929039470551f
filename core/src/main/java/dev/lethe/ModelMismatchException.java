package dev.lethe;

/** A neural network's file is not what its description promises: other inputs, other outputs, another hash or an engine version that is refused. */
public final class ModelMismatchException extends ImagePrivacyException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what, where, what to do; never a private value
     */
    public ModelMismatchException(String message) {
        super(message);
    }

    /**
     * Says what went wrong, with what caused it.
     *
     * @param message what, where, what to do; never a private value
     * @param cause kept for developers, never repeated in the message
     */
    public ModelMismatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
