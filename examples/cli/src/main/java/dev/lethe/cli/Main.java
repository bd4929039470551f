package dev.lethe.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** The program. {@code lethe --help} tells what it can do. */
public final class Main {
    /** Set by the launcher, which can see what a JVM can't. */
    private static final String TERMINAL = "lethe.terminal";

    private Main() {}

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] args) {
        Console console = new Console(System.in, System.out, System.err, Boolean.getBoolean(TERMINAL));
        System.exit(new Program(Toolbox.BUILT_IN, console).run(args));
    }

    /**
     * Runs a command line with other streams than the process's own; nothing is closed and nothing is exited.
     *
     * @return the exit status: 0 done, 1 some pictures failed, 2 wrong usage, 3 something forbidden would have been left
     */
    public static int run(String[] args, PrintStream out, PrintStream err, InputStream in) {
        return new Program(Toolbox.BUILT_IN, new Console(in, out, err, false)).run(args);
    }
}
