package dev.lethe.segmentation.onnx;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The few threads on which native code computes, whoever asks for it.
 *
 * <p>Native memory is bounded by their number. Computing on the callers' own threads would also let it grow: the C
 * library keeps a pool of memory for each thread that it has seen. And while a computation can't be stopped, the one who
 * waits for it can.
 */
final class ComputingThreads implements AutoCloseable {
    private static final long LOOK_MILLIS = 50;

    private final ExecutorService threads;

    ComputingThreads(int count) {
        threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "lethe-segmenter");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Waits for a result, its turn included, or until the run is cancelled or out of time. */
    <T> T run(Callable<T> work, RunContext context) throws IOException {
        Future<T> result = threads.submit(work);
        try {
            while (true) {
                context.check();
                try {
                    return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // look at the run again
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a network computed");
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            result.cancel(false);
        }
    }

    private static IOException cause(ExecutionException e) {
        if (e.getCause() instanceof IOException cause) {
            return cause;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("a computation failed in an unexpected way", e.getCause());
    }

    /** Lets what is under way end, and returns then. */
    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
