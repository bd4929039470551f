package dev.lethe.pipeline;

import dev.lethe.Limits;
import dev.lethe.spi.AnalyseStep;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.ExamineStep;
import dev.lethe.spi.PixelCodec;
import dev.lethe.spi.SealStep;
import dev.lethe.spi.Step;
import dev.lethe.spi.StripStep;
import dev.lethe.spi.Verifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Collects the steps of a {@link PrivacyPipeline}. Mutable; one owner, one thread; may build more than once. */
public final class PipelineBuilder {
    private final List<Step> steps = new ArrayList<>();
    private Limits limits = Limits.desktop();
    private Capabilities explicit = Capabilities.none();
    private final List<Recorder> recorders = new ArrayList<>();

    PipelineBuilder() {}

    /** Limits for each picture; {@link Limits#desktop()} if not called. */
    public PipelineBuilder limits(Limits value) {
        limits = Objects.requireNonNull(value, "limits");
        return this;
    }

    /** Adds a step. Phases run in their fixed order, steps of one phase in the order of the calls. */
    public PipelineBuilder then(Step step) {
        steps.add(Objects.requireNonNull(step, "step"));
        return this;
    }

    /** Tells somebody of each picture before it is written. Several are told in the order of the calls. */
    public PipelineBuilder recordedBy(Recorder recorder) {
        recorders.add(Objects.requireNonNull(recorder, "recorder"));
        return this;
    }

    /** Adds codecs and verifiers; earlier ones win. */
    public PipelineBuilder with(Capabilities capabilities) {
        explicit = explicit.with(capabilities);
        return this;
    }

    /** Adds a container codec. */
    public PipelineBuilder with(ContainerCodec codec) {
        return with(new Capabilities(List.of(codec), List.of(), List.of()));
    }

    /** Adds a pixel codec. */
    public PipelineBuilder with(PixelCodec codec) {
        return with(Capabilities.of(codec));
    }

    /** Adds a verifier. */
    public PipelineBuilder with(Verifier verifier) {
        return with(new Capabilities(List.of(), List.of(), List.of(verifier)));
    }

    /**
     * Builds the pipeline.
     *
     * @throws IllegalStateException if it could not do its work: no strip step, more than one of strip, encode or seal, no
     *     container codec, no verifier, or edits without a pixel codec; the message says what to add
     */
    public PrivacyPipeline build() {
        Capabilities all = explicit;
        for (Step step : steps) {
            all = all.with(step.capabilities());
        }
        all = all.with(Capabilities.installed());
        require(count(StripStep.class) == 1, "exactly one strip step is needed: .then(Metadata.strip(policy))");
        require(count(EncodeStep.class) <= 1, "at most one step may choose the encoding");
        require(count(SealStep.class) <= 1, "at most one step may seal the result");
        require(!all.containers().isEmpty(), "no container codec: add lethe-metadata");
        require(!all.verifiers().isEmpty(), "no verifier: add lethe-metadata");
        boolean pixels = count(EditStep.class) + count(AnalyseStep.class) > 0;
        require(!pixels || !all.pixels().isEmpty(), "edits need a pixel codec: add lethe-encoding");
        List<Step> ordered = new ArrayList<>(steps);
        ordered.sort(Comparator.comparingInt(PipelineBuilder::phase));
        return new PrivacyPipeline(limits, all, ordered, recorders);
    }

    private long count(Class<? extends Step> type) {
        return steps.stream().filter(type::isInstance).count();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException("pipeline: " + message);
        }
    }

    private static int phase(Step step) {
        if (step instanceof AnalyseStep) {
            return 0;
        }
        if (step instanceof EditStep) {
            return 1;
        }
        if (step instanceof EncodeStep) {
            return 2;
        }
        if (step instanceof StripStep) {
            return 3;
        }
        return step instanceof ExamineStep ? 4 : 5;
    }
}
