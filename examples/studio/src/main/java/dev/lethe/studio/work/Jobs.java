package dev.lethe.studio.work;

import dev.lethe.io.Sink;
import dev.lethe.pipeline.Batch;
import dev.lethe.pipeline.BatchEvent;
import dev.lethe.pipeline.BatchItem;
import dev.lethe.pipeline.BatchReport;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Reason;
import dev.lethe.studio.shelf.FullException;
import dev.lethe.studio.shelf.HeldPicture;
import dev.lethe.studio.shelf.HeldResult;
import dev.lethe.studio.shelf.Making;
import dev.lethe.studio.shelf.Shelf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Runs jobs one after the other, so that they do not compete for memory, and keeps the last of them. Thread-safe. */
public final class Jobs implements AutoCloseable {
    private static final int MOST_KEPT = 20;
    private static final int MOST_WAITING = 10;

    private final Shelf shelf;
    private final Consumer<Job> listener;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "studio-jobs");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<Job> kept = new ArrayDeque<>();
    private int ids;

    /**
     * Without jobs yet.
     *
     * @param listener told whenever a job has got further, by the thread that works on it
     */
    public Jobs(Shelf shelf, Consumer<Job> listener) {
        this.shelf = shelf;
        this.listener = listener;
    }

    /** Makes a pipeline when its job's turn has come. */
    @FunctionalInterface
    public interface Plan {
        /** Makes it. */
        PrivacyPipeline pipeline() throws IOException;
    }

    /**
     * Begins a job as soon as those before it have ended.
     *
     * @param afterwards run when it has ended, however it did
     */
    public synchronized Job start(Operation operation, List<HeldPicture> pictures, Plan plan, Runnable afterwards) {
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("Choose a picture first");
        }
        if (kept.stream().filter(job -> !job.state().finished()).count() >= MOST_WAITING) {
            throw new IllegalArgumentException("Too much is waiting to be done already; let it end first");
        }
        Job job = new Job("j" + ++ids, operation, pictures);
        kept.addLast(job);
        if (kept.size() > MOST_KEPT) {
            kept.removeFirst();
        }
        worker.execute(() -> {
            try {
                run(job, plan);
            } finally {
                afterwards.run();
                listener.accept(job);
            }
        });
        return job;
    }

    /** A job that is kept. */
    public synchronized Optional<Job> find(String id) {
        return kept.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    private void run(Job job, Plan plan) {
        try {
            Map<String, Work> works = works(job.pictures());
            listener.accept(job);
            Batch batch = Batch.sequential().with(job.cancellation()).onProgress(event -> {
                job.add(outcome(job, Objects.requireNonNull(works.get(event.name())), event));
                listener.accept(job);
            });
            List<BatchItem> items = works.entrySet().stream()
                    .map(entry -> new BatchItem(
                            entry.getKey(),
                            entry.getValue().picture,
                            (source, result) -> entry.getValue().sink(),
                            true))
                    .toList();
            try (BatchReport report = plan.pipeline().sanitizeAll(items, batch)) {
                job.end(written(report));
            }
        } catch (IOException | RuntimeException e) {
            job.fail(Reason.of(e));
        } catch (OutOfMemoryError e) {
            job.fail("The memory is used up; allow more with LETHE_JAVA_OPTS=-Xmx4g");
        }
    }

    /** One picture and where its result goes, which is emptied when that is taken: no result is held twice. */
    private static final class Work {
        private final HeldPicture picture;
        private Sink.ToBytes sink = Sink.toBytes();

        Work(HeldPicture picture) {
            this.picture = picture;
        }

        synchronized Sink sink() {
            return sink;
        }

        synchronized byte[] taken() {
            byte[] bytes = sink.bytes();
            sink = Sink.toBytes();
            return bytes;
        }
    }

    /** By names that differ: a batch knows its pictures by them. */
    private static Map<String, Work> works(List<HeldPicture> pictures) {
        Map<String, Work> works = new LinkedHashMap<>();
        for (HeldPicture picture : pictures) {
            String name = picture.name();
            for (int i = 2; works.containsKey(name); i++) {
                name = picture.name() + " (" + i + ")";
            }
            works.put(name, new Work(picture));
        }
        return works;
    }

    private Job.Outcome outcome(Job job, Work work, BatchEvent event) {
        if (event.report().isEmpty()) {
            String why = event.error().map(Reason::of).orElse("This is not a picture of a known format");
            return new Job.Outcome(work.picture, Optional.empty(), why);
        }
        try {
            Making making = new Making(
                    work.picture, job.operation().word(), event.report().get());
            HeldResult result = shelf.add(making, work.taken());
            return new Job.Outcome(work.picture, Optional.of(result), "");
        } catch (FullException e) {
            return new Job.Outcome(work.picture, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private static Job.Reports written(BatchReport report) throws IOException {
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        report.writeHtml(html);
        report.writeJson(json);
        return new Job.Reports(html.toByteArray(), json.toByteArray());
    }

    /** Stops all jobs. */
    @Override
    public synchronized void close() {
        kept.forEach(Job::cancel);
        worker.shutdown();
    }
}
