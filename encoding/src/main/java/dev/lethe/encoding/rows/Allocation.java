package dev.lethe.encoding.rows;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.run.RunContext;

/** Asks a run for the memory of an array before it is made. */
public final class Allocation {
    private static final int LONGEST = Integer.MAX_VALUE - 64;

    private Allocation() {}

    /**
     * Reserves an array of bytes.
     *
     * @return its length
     * @throws LimitExceededException if the run's memory does not hold it, or no array can
     */
    public static int bytes(long length, RunContext context) throws LimitExceededException {
        context.reserve(length);
        if (length > LONGEST) {
            throw new LimitExceededException(Limit.MEMORY, length, LONGEST);
        }
        return (int) length;
    }
}
