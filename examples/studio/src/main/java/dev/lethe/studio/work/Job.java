package dev.lethe.studio.work;

import dev.lethe.run.Cancellation;
import dev.lethe.studio.shelf.HeldPicture;
import dev.lethe.studio.shelf.HeldResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One operation on some pictures, from when it is asked for until all are done. Thread-safe. */
public final class Job {
    private final String id;
    private final Operation operation;
    private final List<HeldPicture> pictures;
    private final Cancellation cancellation = new Cancellation();
    private final List<Outcome> outcomes = new ArrayList<>();
    private @Nullable Reports reports;
    private @Nullable String failure;
    private boolean finished;

    Job(String id, Operation operation, List<HeldPicture> pictures) {
        this.id = id;
        this.operation = operation;
        this.pictures = List.copyOf(pictures);
    }

    /**
     * How it went with one picture.
     *
     * @param picture which one
     * @param result what became of it, if anything
     * @param message why not, otherwise; for people
     */
    public record Outcome(HeldPicture picture, Optional<HeldResult> result, String message) {}

    /** The reports on a job, as they are saved. */
    public record Reports(byte[] html, byte[] json) {}

    /**
     * How far it is.
     *
     * @param total pictures
     * @param outcomes of those that are done
     * @param failure why it could not be begun or ended, or empty
     */
    public record State(int total, List<Outcome> outcomes, String failure, boolean finished, boolean cancelled) {}

    /** What the page calls it. */
    public String id() {
        return id;
    }

    /** What is done. */
    public Operation operation() {
        return operation;
    }

    List<HeldPicture> pictures() {
        return pictures;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Stops it soon; what is done by then stays. */
    public void cancel() {
        cancellation.cancel();
    }

    /** How far it is now. */
    public synchronized State state() {
        return new State(
                pictures.size(),
                List.copyOf(outcomes),
                failure == null ? "" : failure,
                finished,
                cancellation.isCancelled());
    }

    /** The reports, once it has ended. */
    public synchronized Optional<Reports> reports() {
        return Optional.ofNullable(reports);
    }

    synchronized void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    synchronized void end(Reports written) {
        reports = written;
        finished = true;
    }

    synchronized void fail(String why) {
        failure = why;
        finished = true;
    }
}
