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
    private final BatchReport report;
    private final Object turn = new Object();
    private boolean listening = true;

    BatchRun(PrivacyPipeline pipeline, Batch batch) {
        this.pipeline = pipeline;
        this.batch = batch;
        this.report = new BatchReport(batch.originalNames());
        this.budget = new MemoryBudget(pipeline.limits().max(Limit.MEMORY));
    }

    BatchReport run(Iterable<BatchItem> items) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(batch.jobs());
        try {
            try {
                handOut(items, workers);
            } catch (InterruptedException e) {
                batch.cancellation().cancel();
                Thread.currentThread().interrupt();
            } finally {
                finish(workers);
            }
            report.throwIfLost();
            return report;
        } catch (IOException | RuntimeException e) {
            report.close();
            throw e;
        }
    }

    private void handOut(Iterable<BatchItem> items, ExecutorService workers) throws InterruptedException {
        Semaphore room = new Semaphore(batch.jobs() * 2);
        for (BatchItem item : items) {
            if (batch.cancellation().isCancelled()) {
                return;
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
    }

    /** Waits for the workers, even when interrupted: nobody may write to the report after it was given out. */
    private void finish(ExecutorService workers) {
        workers.shutdown();
        boolean interrupted = Thread.interrupted();
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                batch.cancellation().cancel();
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void done(BatchItem item) {
        Illustration illustration = new Illustration(batch.illustrator());
        BatchEvent event = clean(item, illustration);
        synchronized (turn) {
            tell(report.add(event, illustration));
        }
    }

    private void tell(BatchEvent event) {
        if (listening) {
            try {
                batch.progress().accept(event);
            } catch (RuntimeException e) {
                listening = false;
                Thread worker = Thread.currentThread();
                worker.getUncaughtExceptionHandler().uncaughtException(worker, e);
            }
        }
    }

    private BatchEvent clean(BatchItem item, Illustration illustration) {
        RunContext context = RunContext.of(pipeline.limits(), budget, batch.cancellation());
        SanitizeRun run = new SanitizeRun(pipeline, context, illustration);
        try (context) {
            Report done = run.run(item.source(), item.target());
            return new BatchEvent(item.name(), item.renamed(), Outcome.CLEANED, Optional.of(done), Optional.empty(), 0);
        } catch (ResidualDataException e) {
            return failed(item, Outcome.REFUSED, e);
        } catch (UnsupportedFormatException e) {
            return failed(item, item.expected() || run.recognised() ? Outcome.FAILED : Outcome.SKIPPED, e);
        } catch (IOException e) {
            return failed(item, Outcome.FAILED, e);
        } catch (RuntimeException e) {
            return failed(item, Outcome.FAILED, e);
        } catch (OutOfMemoryError e) {
            long heap = Runtime.getRuntime().maxMemory();
            return failed(item, Outcome.FAILED, new LimitExceededException(Limit.MEMORY, heap, heap));
        } catch (Error e) {
            // A worker that died of it would lose the picture without a word.
            return failed(item, Outcome.FAILED, new IllegalStateException(e));
        }
    }

    private static BatchEvent failed(BatchItem item, Outcome outcome, Exception error) {
        return new BatchEvent(item.name(), item.renamed(), outcome, Optional.empty(), Optional.of(error), 0);
    }
}
