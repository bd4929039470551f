package dev.lethe.toolkit.upload;

import dev.lethe.Limit;
import dev.lethe.Limits;
import dev.lethe.io.HeldResult;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.io.Spool;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import dev.lethe.run.Cancellation;
import dev.lethe.run.MemoryBudget;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Takes what strangers upload and gives back a clean picture under a new name, or a refusal.
 *
 * <pre>{@code
 * UploadSanitizer uploads = UploadSanitizer.of(
 *         Lethe.pipeline(MetadataPolicy.removeAllButDisplay()).limits(Limits.webUpload()).build());
 *
 * try (Verdict verdict = uploads.accept(request.getInputStream())) {
 *     if (verdict instanceof CleanPicture picture) store(picture.name(), picture.stream());
 *     else if (verdict instanceof Refusal refusal) respond(refusal.kind().status(), refusal.message());
 * }
 * }</pre>
 *
 * <p>Guaranteed: the sender's file name and content type are never looked at; what was received and what is given back
 * lie in memory up to a bound and beyond it in temporary files that are encrypted with keys that live in memory only;
 * both are gone when the verdict is closed, and when anything fails. The heap that uploads need together is bounded by
 * {@link #withParallelism} times the pipeline's limit on memory, and {@link #withMemoryPerUpload} for each upload that is
 * being received or given back.
 *
 * <p>Not guaranteed: that senders are quick. A stream that never ends its reads is for the server to time out; between
 * two reads {@link #withReceiveTime} holds.
 *
 * <p>Thread-safe; one for all requests. The {@code with} methods give others, each with places of its own.
 */
public final class UploadSanitizer {
    private static final long MEMORY_PER_UPLOAD = 256 * 1024;

    private final PrivacyPipeline pipeline;
    private final Settings settings;
    private final Semaphore places;

    private record Settings(int parallelism, Duration patience, Duration receiveTime, long memory) {}

    private UploadSanitizer(PrivacyPipeline pipeline, Settings settings) {
        this.pipeline = pipeline;
        this.settings = settings;
        this.places = new Semaphore(settings.parallelism(), true);
    }

    /**
     * For a pipeline, whose limits hold for each upload; as many pictures at the same time as there are processors, a
     * wait of 30 seconds at most for a place, 5 minutes to receive an upload, 256 KiB of heap to hold one.
     */
    public static UploadSanitizer of(PrivacyPipeline pipeline) {
        Objects.requireNonNull(pipeline, "pipeline");
        int processors = Runtime.getRuntime().availableProcessors();
        return new UploadSanitizer(
                pipeline, new Settings(processors, Duration.ofSeconds(30), Duration.ofMinutes(5), MEMORY_PER_UPLOAD));
    }

    /**
     * With another number of pictures that are worked on at the same time.
     *
     * @param pictures 1 or more
     */
    public UploadSanitizer withParallelism(int pictures) {
        if (pictures < 1) {
            throw new IllegalArgumentException("pictures: must be 1 or more, is " + pictures);
        }
        return new UploadSanitizer(
                pipeline, new Settings(pictures, settings.patience, settings.receiveTime, settings.memory));
    }

    /** With another time to wait for a place before an upload is refused as {@link Refusal.Kind#BUSY}. */
    public UploadSanitizer withPatience(Duration wait) {
        return new UploadSanitizer(
                pipeline, new Settings(settings.parallelism, wait, settings.receiveTime, settings.memory));
    }

    /** With another time within which an upload must have arrived. */
    public UploadSanitizer withReceiveTime(Duration time) {
        return new UploadSanitizer(
                pipeline, new Settings(settings.parallelism, settings.patience, time, settings.memory));
    }

    /**
     * With another bound on the heap that holds an upload, and again its result; what is larger goes to encrypted
     * temporary files.
     *
     * @param bytes 0 or more
     */
    public UploadSanitizer withMemoryPerUpload(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes: must be 0 or more, is " + bytes);
        }
        return new UploadSanitizer(
                pipeline, new Settings(settings.parallelism, settings.patience, settings.receiveTime, bytes));
    }

    /**
     * Reads an upload to its end and cleans it.
     *
     * @param upload where the sender's bytes come from; not closed
     * @return to be closed by the caller
     * @throws IOException if the sender's stream fails; nothing is kept then
     */
    public Verdict accept(InputStream upload) throws IOException {
        SenderStream sender = new SenderStream(upload);
        Limits receiving = pipeline.limits().withDeadline(settings.receiveTime);
        try (RunContext context = RunContext.of(receiving);
                SeekableInput received = Spool.copyOf(sender, Spool.withMemory(settings.memory), context)) {
            return inPlace(received);
        } catch (IOException | RuntimeException e) {
            sender.rethrow();
            return Refusals.of(e);
        }
    }

    private Verdict inPlace(SeekableInput received) throws IOException {
        try {
            if (!places.tryAcquire(settings.patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Refusal(Refusal.Kind.BUSY, "no place within " + settings.patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Refusal(Refusal.Kind.BUSY, "interrupted while waiting for a place");
        }
        try {
            return cleaned(received);
        } finally {
            places.release();
        }
    }

    private Verdict cleaned(SeekableInput received) throws IOException {
        HeldResult held = HeldResult.withMemory(settings.memory);
        Limits limits = pipeline.limits();
        MemoryBudget memory = new MemoryBudget(limits.max(Limit.MEMORY));
        Source source = new Source.Simple("upload", context -> new Borrowed(received));
        try (RunContext context = RunContext.of(limits, memory, new Cancellation())) {
            Report report = pipeline.sanitize(source, (from, to) -> held, context);
            return new CleanPicture(UUID.randomUUID() + "." + report.format().extension(), report, held);
        }
    }

    /** What was received stays open until the verdict is made, whoever else closes it. */
    private record Borrowed(SeekableInput owned) implements SeekableInput {
        @Override
        public long length() {
            return owned.length();
        }

        @Override
        public int read(long position, byte[] into, int offset, int count) throws IOException {
            return owned.read(position, into, offset, count);
        }

        @Override
        public void close() {
            // its owner closes it
        }
    }
}
