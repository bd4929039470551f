package dev.lethe.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code lethe studio}, which the launcher starts as a program of its own: so that the command line carries no web server
 * along. Here it is for the help.
 */
@Command(
        name = "studio",
        description = "Opens Lethe in the browser: the same and more, by hand, on this machine alone.")
final class StudioCommand implements Callable<Integer> {
    @Option(names = "--no-browser", description = "Only print the address, do not open it.")
    private boolean noBrowser;

    @Option(names = "--port", paramLabel = "N", description = "The port; one that is free by default.")
    private int port;

    @Override
    public Integer call() {
        throw new UsageException("It is a program of its own; start it with the launcher: ./lethe studio"
                + (noBrowser ? " --no-browser" : "") + (port == 0 ? "" : " --port " + port));
    }
}
