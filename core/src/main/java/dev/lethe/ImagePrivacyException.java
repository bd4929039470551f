package dev.lethe;

import java.io.IOException;

/**
 * The root of everything that can go wrong with a picture, as opposed to a disk or a programmer.
 *
 * <p>Messages say what happened, where (an offset or a structure's name) and what to do about it. They never hold a
 * value of the metadata, a password or a full path, so they may be logged. Plain {@link IOException}s of the disk pass
 * through unchanged; programmers' mistakes are {@link IllegalArgumentException}s.
 */
public abstract sealed class ImagePrivacyException extends IOException
        permits UnsupportedFormatException,
                MalformedImageException,
                LimitExceededException,
                ResidualDataException,
                MissingCapabilityException,
                ModelMismatchException,
                AuthenticationFailedException,
                IsolationFailedException {
    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what, where, what to do; never a private value
     */
    protected ImagePrivacyException(String message) {
        super(message);
    }

    /**
     * Says what went wrong, with what caused it.
     *
     * @param message what, where, what to do; never a private value
     * @param cause kept for developers; its message is not repeated because it may hold private values
     */
    protected ImagePrivacyException(String message, Throwable cause) {
        super(message, cause);
    }
}
