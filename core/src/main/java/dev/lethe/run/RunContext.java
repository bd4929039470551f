package dev.lethe.run;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * What one run over one picture may use and how long it may take. Every parser loop, step and codec is given it, and
 * calls {@link #check()} at least once per structure or per 64 KiB.
 *
 * <p>One run, one thread, but {@link #check()} may be called by other threads that help it; the budget and the
 * cancellation switch inside are shared and thread-safe.
 */
public final class RunContext implements AutoCloseable {
    private final Limits limits;
    private final MemoryBudget memory;
    private final Cancellation cancellation;
    private final Deque<MemoryBudget.Reservation> reservations = new ArrayDeque<>();
    private final long start;
    private long segments;

    private RunContext(Limits limits, MemoryBudget memory, Cancellation cancellation, long start) {
        this.limits = limits;
        this.memory = memory;
        this.cancellation = cancellation;
        this.start = start;
    }

    /** A run of its own, whose clock starts now. */
    public static RunContext of(Limits limits) {
        return new RunContext(
                limits, new MemoryBudget(limits.max(Limit.MEMORY)), new Cancellation(), System.nanoTime());
    }

    /** A run that shares a budget and a switch with others. */
    public static RunContext of(Limits limits, MemoryBudget memory, Cancellation cancellation) {
        return new RunContext(limits, memory, cancellation, System.nanoTime());
    }

    /**
     * A part of this run that gives back the memory it took when it is closed, before the run itself ends. The clock,
     * the budget and the switch are the run's; structures are counted anew, since a part reads a picture of its own.
     */
    public RunContext part() {
        return new RunContext(limits, memory, cancellation, start);
    }

    /** The limits of this run. */
    public Limits limits() {
        return limits;
    }

    /**
     * Stops the run if it was cancelled or is out of time.
     *
     * @throws LimitExceededException past the deadline
     * @throws CancellationException if cancelled
     */
    public void check() throws LimitExceededException {
        checkBefore(0);
    }

    /**
     * As {@link #check()}, before work that can't be interrupted once it has begun: refuses what would probably outlast the
     * deadline.
     *
     * @param millis how long it will probably take
     */
    public void checkBefore(long millis) throws LimitExceededException {
        if (cancellation.isCancelled()) {
            throw new CancellationException("cancelled by the caller");
        }
        long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        require(Limit.TIME, elapsed + millis);
    }

    /** Counts one more structure of the container and does {@link #check()}. */
    public void countSegment() throws LimitExceededException {
        require(Limit.SEGMENTS, ++segments);
        check();
    }

    /**
     * Refuses what is more than allowed. To be called with the header's figures before anything is allocated.
     *
     * @throws LimitExceededException if {@code needed} is more than the limit
     */
    public void require(Limit limit, long needed) throws LimitExceededException {
        if (needed > limits.max(limit)) {
            throw new LimitExceededException(limit, needed, limits.max(limit));
        }
    }

    /**
     * Reserves memory until the run ends.
     *
     * @throws LimitExceededException if the budget does not hold it
     */
    public void reserve(long bytes) throws LimitExceededException {
        require(Limit.MEMORY, bytes);
        reservations.push(memory.reserve(bytes));
    }

    /**
     * Reserves memory for a part of the run: until the answer is closed, which {@link #close} does not do.
     *
     * @throws LimitExceededException if the budget does not hold it
     */
    public MemoryBudget.Reservation borrow(long bytes) throws LimitExceededException {
        require(Limit.MEMORY, bytes);
        return memory.reserve(bytes);
    }

    /** Gives back what {@link #reserve} took. */
    @Override
    public void close() {
        while (!reservations.isEmpty()) {
            reservations.pop().close();
        }
    }
}
