package dev.lethe.pipeline;

import dev.lethe.Finding;
import dev.lethe.ImageFormat;
import dev.lethe.Inspection;
import dev.lethe.MissingCapabilityException;
import dev.lethe.Sensitive;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Spool;
import dev.lethe.io.Staging;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.run.RunContext;
import dev.lethe.spi.AnalyseStep;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.EncodeStep.Encoded;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.Lane;
import dev.lethe.spi.Step;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One picture's way through a pipeline: open, analyse, edit, encode, strip, verify, release. */
final class SanitizeRun {
    private final PrivacyPipeline pipeline;
    private final RunContext context;
    private final List<String> notes = new ArrayList<>();
    private Optional<Sensitive<String>> fileName = Optional.empty();
    private boolean recognised;

    SanitizeRun(PrivacyPipeline pipeline, RunContext context) {
        this.pipeline = pipeline;
        this.context = context;
    }

    Report run(Source source, Target target) throws IOException {
        context.check();
        fileName = source.fileName();
        try (SeekableInput input = source.open(context)) {
            ContainerCodec codec = Opened.recognise(input, pipeline.capabilities(), context);
            recognised = true;
            Opened opened = Opened.open(input, codec, context);
            EncodeStep encoder = encoder();
            if (encoder == null) {
                lookOnly(opened);
                Sink sink =
                        target.sink(opened.header().format(), opened.header().format());
                return bytesOnly(opened, sink);
            }
            return reencoded(opened, encoder, target);
        }
    }

    /** Whether the content was of a known format, whatever came of it. */
    boolean recognised() {
        return recognised;
    }

    /** The encode step asked for, the default one if edits need any, or none. */
    private @Nullable EncodeStep encoder() {
        EncodeStep asked = pipeline.encoder();
        return asked == null && edits() ? new SameFormat() : asked;
    }

    private boolean edits() {
        return !pipeline.steps(EditStep.class).isEmpty();
    }

    private boolean looks() {
        return !pipeline.steps(AnalyseStep.class).isEmpty();
    }

    /** Steps that only look at the pixels are no reason to code them anew. */
    private void lookOnly(Opened opened) throws IOException {
        if (looks()) {
            try (PixelWork work = new PixelWork(pipeline, opened, context)) {
                work.picture();
            }
        }
    }

    private Report bytesOnly(Opened opened, Sink sink) throws IOException {
        try (Staging staging = sink.stage()) {
            FindingCollector found = new FindingCollector();
            strip(opened.codec(), opened.input(), staging.output(), ColorProfile.SRGB, found);
            return finish(opened, inspection(opened, found), opened.header().format(), Lane.BYTES, staging, sink);
        }
    }

    private Report reencoded(Opened opened, EncodeStep encoder, Target target) throws IOException {
        ImageFormat format = encoder.target(opened.header().format());
        try (PixelWork work = new PixelWork(pipeline, opened, context);
                Spool encoded = new Spool()) {
            if (edits() || looks()) {
                // Outside of the guard below: an edit that does not fit the picture is not the picture's fault.
                work.picture();
            }
            Encoded outcome =
                    Guard.parsing(opened.header().format(), () -> encoder.encode(work, encoded.output(), context));
            if (edits() && !outcome.written()) {
                throw new MissingCapabilityException(
                        "The encoding kept the original although the picture was edited, so nothing was written;"
                                + " choose another encoding");
            }
            notes.add(outcome.note());
            Sink sink = target.sink(
                    opened.header().format(),
                    outcome.written() ? format : opened.header().format());
            if (!outcome.written()) {
                return bytesOnly(opened, sink);
            }
            ContainerCodec codec = pipeline.capabilities().container(format);
            try (Staging staging = sink.stage()) {
                strip(codec, encoded.written(), staging.output(), work.profile(), new FindingCollector());
                FindingCollector found = new FindingCollector();
                CountingOutput kept = new CountingOutput();
                strip(opened.codec(), opened.input(), kept, ColorProfile.SRGB, found);
                boolean comparable = work.unedited().isPresent()
                        && format.equals(opened.header().format());
                if (comparable && staging.written().length() >= kept.count()) {
                    notes.add("no smaller than the original's own coding, which was kept");
                    return bytesOnly(opened, sink);
                }
                return finish(opened, inspection(opened, found), format, outcome.lane(), staging, sink);
            }
        }
    }

    private Inspection inspection(Opened opened, FindingCollector found) throws IOException {
        return InspectRun.inspection(pipeline, opened, fileName, found, context);
    }

    private void strip(
            ContainerCodec codec,
            SeekableInput input,
            OutputStream output,
            ColorProfile profile,
            FindingCollector found)
            throws IOException {
        StripRequest request = new StripRequest(pipeline.strip().policy(), profile);
        Guard.parsing(codec.format(), () -> {
            codec.strip(input, output, request, found, context);
            return found;
        });
    }

    private Report finish(Opened opened, Inspection before, ImageFormat format, Lane lane, Staging staging, Sink sink)
            throws IOException {
        SeekableInput written = staging.written();
        List<String> verifiers = Verification.verify(
                pipeline.capabilities(), written, format, pipeline.strip().policy(), notes, context);
        long after = written.length();
        staging.release();
        List<String> steps =
                pipeline.steps(Step.class).stream().map(Step::describe).toList();
        List<String> remarks = new ArrayList<>(before.notes());
        remarks.addAll(notes);
        List<Finding> kept = FileName.keptBy(sink.fileName(), before.findings());
        return new Report(before, kept, format, opened.input().length(), after, lane, steps, remarks, verifiers);
    }
}
