package dev.lethe.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The three standard streams of one run. Results go to standard output, errors and progress to standard error; progress
 * only where that is a terminal. Safe for the threads of a batch.
 */
final class Console {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private boolean progressShown;

    /**
     * Streams of one run.
     *
     * @param terminal whether standard error is a terminal
     */
    Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    InputStream in() {
        return in;
    }

    /** For pictures and other bytes. Never to be closed. */
    PrintStream out() {
        return out;
    }

    /** One line of a result; the caller has made it {@link Printable}. */
    synchronized void line(String text) {
        erase();
        out.println(text);
    }

    /** One line about what went wrong with something. */
    synchronized void error(String name, String message) {
        erase();
        err.println(Printable.line(name) + ": " + Printable.line(message));
    }

    /** Replaces what was shown of the progress before. */
    synchronized void progress(String text) {
        if (terminal) {
            err.print(ERASE_LINE + text);
            err.flush();
            progressShown = true;
        }
    }

    synchronized void erase() {
        if (progressShown) {
            err.print(ERASE_LINE);
            err.flush();
            progressShown = false;
        }
    }

    /** Whether standard output took all that was written to it; says so if not. */
    boolean delivered() {
        if (out.checkError()) {
            error("standard output", "Not all of the result could be written; check where it goes");
            return false;
        }
        return true;
    }
}
