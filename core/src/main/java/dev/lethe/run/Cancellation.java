package dev.lethe.run;

/** A switch that stops runs from another thread. Once thrown it stays. Thread-safe. */
public final class Cancellation {
    private volatile boolean cancelled;

    /** A switch that is not thrown. */
    public Cancellation() {}

    /** Asks all runs that hold this switch to stop soon. */
    public void cancel() {
        cancelled = true;
    }

    /** Whether {@link #cancel} was called. */
    public boolean isCancelled() {
        return cancelled;
    }
}
