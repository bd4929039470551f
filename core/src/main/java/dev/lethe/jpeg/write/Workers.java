package dev.lethe.jpeg.write;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks that do not depend on each other, on the caller's thread and on those of an executor. The caller takes each
 * task that nobody has begun, so that an executor which is busy, or whose thread the caller is, costs time at most.
 */
final class Workers {
    private final @Nullable Executor executor;

    /** With the caller's thread alone if there is no executor. */
    Workers(@Nullable Executor executor) {
        this.executor = executor;
    }

    /** Whether tasks may run at the same time. */
    boolean areSeveral() {
        return executor != null;
    }

    /**
     * Runs all tasks to their end, whether others fail or not.
     *
     * @return their results, in their order
     * @throws IOException the first that a task threw
     */
    <T> List<T> all(List<Callable<T>> tasks) throws IOException {
        List<FutureTask<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            futures.add(new FutureTask<>(task));
        }
        futures.stream().skip(1).forEach(this::offer);
        futures.forEach(FutureTask::run);
        List<T> results = new ArrayList<>();
        for (FutureTask<T> future : futures) {
            await(future);
        }
        for (FutureTask<T> future : futures) {
            results.add(result(future));
        }
        return results;
    }

    private void offer(Runnable task) {
        try {
            if (executor != null) {
                executor.execute(task);
            }
        } catch (RejectedExecutionException e) {
            // The caller's thread does it.
        }
    }

    /** Waits until a task is over, since it reads what the caller may change afterwards. */
    private static void await(FutureTask<?> future) throws IOException {
        try {
            future.get();
        } catch (ExecutionException e) {
            // Thrown once all are over.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a JPEG was written");
        }
    }

    private static <T> T result(FutureTask<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a JPEG was written");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
