package dev.lethe.encoding.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * As many threads as there are processors, for pieces of one very large picture. At most twice as many pieces wait, so that
 * memory stays small. One owner, one thread.
 */
public final class Helpers implements Closeable {
    private static final int MOST = 16;

    private final ExecutorService threads;
    private final Deque<Future<?>> running = new ArrayDeque<>();
    private final int most;

    /** Threads of that name, which do not keep a program from ending. */
    public Helpers(String name) {
        int count = threads();
        this.most = pieces();
        this.threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private static int threads() {
        return Math.min(MOST, Runtime.getRuntime().availableProcessors());
    }

    /** Most pieces that are worked on or wait at the same time: what they hold is to be reserved. */
    public static int pieces() {
        return 3 * threads();
    }

    /** Work on one piece. */
    @FunctionalInterface
    public interface Task {
        /** Does it. */
        void run() throws IOException;
    }

    /** Has a piece worked on; waits while too many are waiting. Throws what an earlier one has thrown. */
    public void add(Task task) throws IOException {
        if (running.size() >= most) {
            awaitOldest();
        }
        running.add(threads.submit(() -> {
            task.run();
            return null;
        }));
    }

    /** Waits until all pieces are done. */
    public void await() throws IOException {
        while (!running.isEmpty()) {
            awaitOldest();
        }
    }

    private void awaitOldest() throws IOException {
        try {
            running.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a picture was worked on");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** What a piece has thrown, as the caller may throw it. */
    static IOException failure(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException("a piece of a picture failed", cause);
    }

    /** Drops what has not begun and waits for the rest, so that nothing is read or written any more. */
    @Override
    public void close() {
        running.forEach(piece -> piece.cancel(false));
        end(threads);
    }

    /** Ends threads without interrupting them: one that is interrupted closes the file that it reads from. */
    static void end(ExecutorService threads) {
        threads.shutdown();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
