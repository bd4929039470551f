package dev.lethe.studio;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: {@code ./lethe studio}. */
@Command(
        name = "lethe studio",
        description =
                "Opens Lethe in the browser. It is served by this machine to this machine alone, pictures are held in"
                        + " memory only, and the page asks nobody else for anything.",
        mixinStandardHelpOptions = true)
public final class Studio implements Callable<Integer> {
    private static final int FAILED = 1;

    @Option(names = "--no-browser", description = "Only print the address, do not open it.")
    private boolean noBrowser;

    @Option(names = "--port", paramLabel = "N", description = "The port; one that is free by default.")
    private int port;

    private Studio() {}

    /** Runs it until the process is ended. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Studio());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        StudioServer server;
        try {
            server = StudioServer.start(port, Bounds.ofThisHeap());
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.err.println("lethe studio: the port " + port + " can't be used; choose another with --port");
            return FAILED;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("Lethe Studio: " + server.address());
        System.out.println("Nothing leaves this machine. End it with Ctrl+C; all pictures are forgotten then.");
        if (!noBrowser && !Browser.open(server.ticketAddress())) {
            System.out.println("No browser could be opened; open the address above in one.");
        }
        new CountDownLatch(1).await();
        return 0;
    }
}
