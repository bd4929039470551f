package dev.lethe.pipeline;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.ResidualDataException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.pipeline.BatchEvent.Outcome;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Runs a batch: as many at a time as asked for, as many waiting, one failure never stopping the rest. */
final class BatchRun {
    private final PrivacyPipeline pipeline;
    private final Batch batch;
    private final MemoryBudget budget;
    private final BatchReport report = new BatchReport();
    private final Object turn = new Object();

    BatchRun(PrivacyPipeline pipeline, Batch batch) {
        this.pipeline = pipeline;
        this.batch = batch;
        this.budget = new MemoryBudget(pipeline.limits().max(Limit.MEMORY));
    }

    BatchReport run(Iterable<BatchItem> items) throws IOException {
        Semaphore room = new Semaphore(batch.jobs() * 2);
        ExecutorService workers = Executors.newFixedThreadPool(batch.jobs());
        try {
            for (BatchItem item : items) {
                if (batch.cancellation().isCancelled()) {
                    break;
                }
                room.acquire();
                workers.execute(() -> {
                    try {
                        done(item);
                    } finally {
                        room.release();
                    }
                });
            }
            workers.shutdown();
            workers.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            batch.cancellation().cancel();
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        report.throwIfLost();
        return report;
    }

    private void done(BatchItem item) {
        BatchEvent event = clean(item);
        synchronized (turn) {
            BatchEvent counted = report.add(event);
            batch.progress().accept(counted);
        }
    }

    private BatchEvent clean(BatchItem item) {
        try (RunContext context = RunContext.of(pipeline.limits(), budget, batch.cancellation())) {
            Report done = pipeline.sanitize(item.source(), item.target(), context);
            return new BatchEvent(item.name(), Outcome.CLEANED, Optional.of(done), Optional.empty(), 0);
        } catch (ResidualDataException e) {
            return failed(item, Outcome.REFUSED, e);
        } catch (UnsupportedFormatException e) {
            return failed(item, item.expected() ? Outcome.FAILED : Outcome.SKIPPED, e);
        } catch (IOException e) {
            return failed(item, Outcome.FAILED, e);
        } catch (RuntimeException e) {
            return failed(item, Outcome.FAILED, e);
        } catch (OutOfMemoryError e) {
            long heap = Runtime.getRuntime().maxMemory();
            return failed(item, Outcome.FAILED, new LimitExceededException(Limit.MEMORY, heap, heap));
        } catch (StackOverflowError | LinkageError e) {
            // A worker that died of it would lose the picture without a word.
            return failed(item, Outcome.FAILED, new IllegalStateException(e));
        }
    }

    private static BatchEvent failed(BatchItem item, Outcome outcome, Exception error) {
        return new BatchEvent(item.name(), outcome, Optional.empty(), Optional.of(error), 0);
    }
}
