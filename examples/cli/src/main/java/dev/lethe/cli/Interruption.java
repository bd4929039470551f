package dev.lethe.cli;

import dev.lethe.run.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a run that is interrupted (Ctrl-C, a signal) clear its temporary files away before the program ends. */
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 5;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "lethe-interruption");

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Cancellation cancellation() {
        return cancellation;
    }

    private void stop() {
        cancellation.cancel();
        try {
            // In time or not, the program ends then.
            boolean unused = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run has ended by itself, or cleared away after itself. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook is what waits for this.
        }
    }
}
