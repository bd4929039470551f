package dev.lethe.cli;

/** The command line makes no sense in a way that only the command itself can see. Nothing was done yet. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
