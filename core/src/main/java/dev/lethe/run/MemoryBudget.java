package dev.lethe.run;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes of memory that pixels and tables may take, shared by all runs that are given the same budget.
 *
 * <p>A reservation is asked for before the allocation and given back by closing it. Thread-safe.
 */
public final class MemoryBudget {
    private final long max;
    private final AtomicLong used = new AtomicLong();

    /**
     * A budget of which nothing is taken.
     *
     * @param max bytes, 0 or more
     */
    public MemoryBudget(long max) {
        this.max = max;
    }

    /**
     * Takes bytes from the budget.
     *
     * @throws LimitExceededException if that many are not left
     */
    public Reservation reserve(long bytes) throws LimitExceededException {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes: must be 0 or more");
        }
        // Never taken first and given back after: that would refuse others what is free.
        long before = used.get();
        while (bytes <= max - before) {
            if (used.compareAndSet(before, before + bytes)) {
                return new Reservation(bytes);
            }
            before = used.get();
        }
        throw new LimitExceededException(Limit.MEMORY, saturated(before, bytes), max);
    }

    private static long saturated(long taken, long more) {
        return more > Long.MAX_VALUE - taken ? Long.MAX_VALUE : taken + more;
    }

    /** Bytes taken at present. */
    public long used() {
        return used.get();
    }

    /** Bytes taken from a budget until closed; closing twice does nothing more. */
    public final class Reservation implements AutoCloseable {
        private final AtomicLong bytes;

        private Reservation(long bytes) {
            this.bytes = new AtomicLong(bytes);
        }

        @Override
        public void close() {
            used.addAndGet(-bytes.getAndSet(0));
        }
    }
}
