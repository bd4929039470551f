package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.Inspection;
import dev.lethe.Limits;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.SealStep;
import dev.lethe.spi.Step;
import dev.lethe.spi.StripStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is done with pictures, built once and used for any number of them: look, edit, encode, strip, prove, seal if
 * asked to, write.
 *
 * <pre>{@code
 * PrivacyPipeline pipeline = PrivacyPipeline.builder()
 *         .limits(Limits.webUpload())
 *         .then(Metadata.strip(MetadataPolicy.removeAllButDisplay()))
 *         .build();
 * Report report = pipeline.sanitize(photo, clean);
 * }</pre>
 *
 * <p>Guaranteed: nothing reaches a sink before an independent reader has found nothing forbidden in it; an input is
 * never changed by a failure; no network is used. Not guaranteed: that the pixels themselves tell nothing.
 *
 * <p>Immutable; one pipeline serves all threads.
 */
public final class PrivacyPipeline {
    private final Limits limits;
    private final Capabilities capabilities;
    private final List<Step> steps;
    private final List<Recorder> recorders;

    PrivacyPipeline(Limits limits, Capabilities capabilities, List<Step> steps, List<Recorder> recorders) {
        this.limits = limits;
        this.capabilities = capabilities;
        this.steps = List.copyOf(steps);
        this.recorders = List.copyOf(recorders);
    }

    /** Starts a pipeline with the codecs of the modules that are installed. */
    public static PipelineBuilder builder() {
        return new PipelineBuilder();
    }

    /**
     * Writes a clean copy of a file, replacing the target atomically. Both may be the same file.
     *
     * @throws dev.lethe.ImagePrivacyException if the picture can't be cleaned; nothing is written then
     * @throws IOException if the disk fails
     */
    public Report sanitize(Path in, Path out) throws IOException {
        boolean inPlace = Files.exists(out) && Files.isSameFile(in, out);
        return sanitize(Source.of(in), inPlace ? Sink.replacing(out) : Sink.to(out));
    }

    /** As {@link #sanitize(Path, Path)}, from any source to any sink. */
    public Report sanitize(Source in, Sink out) throws IOException {
        return sanitize(in, (source, result) -> out);
    }

    /** As {@link #sanitize(Source, Sink)}, with the sink chosen when the formats are known. */
    public Report sanitize(Source in, Target out) throws IOException {
        try (RunContext context = RunContext.of(limits)) {
            return sanitize(in, out, context);
        }
    }

    /**
     * As {@link #sanitize(Source, Target)}, in a run of the caller's: so that runs can share memory and be cancelled.
     *
     * @param context its limits hold instead of the pipeline's; not closed
     */
    public Report sanitize(Source in, Target out, RunContext context) throws IOException {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        return new SanitizeRun(this, context, proven -> () -> {}).run(in, out);
    }

    /** Tells what a file gives away. Touches nothing. */
    public Inspection inspect(Path picture) throws IOException {
        return inspect(Source.of(picture));
    }

    /** Tells what a picture gives away. */
    public Inspection inspect(Source picture) throws IOException {
        try (RunContext context = RunContext.of(limits)) {
            return InspectRun.inspect(this, picture, context);
        }
    }

    /**
     * Cleans all pictures of a folder and its subfolders into another one, under the same relative names unless the batch
     * says otherwise. One bad file never stops the rest; symbolic links are not followed.
     */
    public BatchReport sanitizeAll(Path inFolder, Path outFolder, Batch batch) throws IOException {
        return new BatchRun(this, batch).run(FolderItems.of(inFolder, outFolder, batch.names()));
    }

    /** Cleans pictures that the caller lists, each to its own target. */
    public BatchReport sanitizeAll(Iterable<BatchItem> items, Batch batch) throws IOException {
        return new BatchRun(this, batch).run(items);
    }

    /**
     * The format that a source of a format is written in, as far as that is known before the picture is seen; where the
     * encoding chooses among {@link #resultFormats several}, the likeliest.
     *
     * @throws dev.lethe.MissingCapabilityException if it can't be written
     */
    public ImageFormat resultFormat(ImageFormat source) throws IOException {
        EncodeStep encoder = encoder();
        return encoder == null ? source : encoder.target(source);
    }

    /**
     * All formats that a source of a format may be written in. Which it is, a {@link Target} is told and a {@link Report}
     * tells.
     *
     * @throws dev.lethe.MissingCapabilityException if it can't be written
     */
    public Set<ImageFormat> resultFormats(ImageFormat source) throws IOException {
        EncodeStep encoder = encoder();
        return encoder == null ? Set.of(source) : encoder.targets(source);
    }

    /** What will be done, one line per step in the order in which it is done. */
    public String explain() {
        return steps.stream().map(Step::describe).collect(Collectors.joining("\n"));
    }

    /** The limits of each run. */
    public Limits limits() {
        return limits;
    }

    Capabilities capabilities() {
        return capabilities;
    }

    <T extends Step> List<T> steps(Class<T> type) {
        return steps.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @org.jspecify.annotations.Nullable
    EncodeStep encoder() {
        return steps(EncodeStep.class).stream().findFirst().orElse(null);
    }

    @org.jspecify.annotations.Nullable
    SealStep sealer() {
        return steps(SealStep.class).stream().findFirst().orElse(null);
    }

    List<Recorder> recorders() {
        return recorders;
    }

    StripStep strip() {
        return steps(StripStep.class).get(0);
    }
}
