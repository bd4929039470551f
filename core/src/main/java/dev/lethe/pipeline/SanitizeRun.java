package dev.lethe.pipeline;

import dev.lethe.Encoding;
import dev.lethe.Finding;
import dev.lethe.ImageFormat;
import dev.lethe.Inspection;
import dev.lethe.MetadataPolicy;
import dev.lethe.MissingCapabilityException;
import dev.lethe.Orientation;
import dev.lethe.Sealing;
import dev.lethe.Sensitive;
import dev.lethe.io.CountingOutput;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Spool;
import dev.lethe.io.Staging;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.run.RunContext;
import dev.lethe.spi.CoefficientEdit;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.EncodeStep.Encoded;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.Lane;
import dev.lethe.spi.SealStep;
import dev.lethe.spi.Step;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One picture's way through a pipeline: open, analyse, edit, encode, strip, verify, seal, release. */
final class SanitizeRun {
    private final PrivacyPipeline pipeline;
    private final RunContext context;
    private final Recorder witness;
    private final List<EditStep> edits;
    private final List<String> notes = new ArrayList<>();
    private Optional<Sensitive<String>> fileName = Optional.empty();
    private Optional<Encoding> encoding = Optional.empty();
    private boolean recognised;
    private boolean turned;

    /** @param witness told of the picture before the pipeline's recorders are */
    SanitizeRun(PrivacyPipeline pipeline, RunContext context, Recorder witness) {
        this.pipeline = pipeline;
        this.context = context;
        this.witness = witness;
        this.edits = pipeline.steps(EditStep.class);
    }

    Report run(Source source, Target target) throws IOException {
        context.check();
        fileName = source.fileName();
        try (SeekableInput input = source.open(context)) {
            ContainerCodec codec = Opened.recognise(input, pipeline.capabilities(), context);
            recognised = true;
            Opened opened = Opened.open(input, codec, context);
            boolean tilted = policy().bakesOrientation() && opened.header().orientation() != Orientation.NORMAL;
            EncodeStep encoder = encoder(tilted);
            return encoder == null ? copied(opened, target) : reencoded(opened, encoder, tilted, target);
        }
    }

    /** Whether the content was of a known format, whatever came of it. */
    boolean recognised() {
        return recognised;
    }

    private MetadataPolicy policy() {
        MetadataPolicy policy = pipeline.strip().policy();
        return turned ? policy.withOrientationDropped() : policy;
    }

    /** The encode step asked for, the default one if edits or a turn need any, or none. */
    private @Nullable EncodeStep encoder(boolean tilted) {
        EncodeStep asked = pipeline.encoder();
        return asked == null && (edits() || tilted) ? new SameFormat() : asked;
    }

    private boolean edits() {
        return !edits.isEmpty();
    }

    /** Steps that only look at the pixels are no reason to code them anew. */
    private Report copied(Opened opened, Target target) throws IOException {
        try (PixelWork work = new PixelWork(pipeline, opened, List.of(), context)) {
            work.analysis();
        }
        ImageFormat format = opened.header().format();
        return bytesOnly(opened, sink(target, format, format));
    }

    private Sink sink(Target target, ImageFormat source, ImageFormat result) throws IOException {
        SealStep sealer = pipeline.sealer();
        return sealer == null ? target.sink(source, result) : target.sealedSink(source, result, sealer.extension());
    }

    private Staging stage(Sink sink, ImageFormat result) throws IOException {
        SealStep sealer = pipeline.sealer();
        return sealer == null ? sink.stage() : new SealedStaging(sink, sealer, result, context);
    }

    private Report bytesOnly(Opened opened, Sink sink) throws IOException {
        try (Staging staging = stage(sink, opened.header().format())) {
            FindingCollector found = new FindingCollector();
            strip(opened.codec(), opened.input(), staging.output(), ColorProfile.SRGB, found);
            return finish(opened, inspection(opened, found), opened.header().format(), Lane.BYTES, staging, sink);
        }
    }

    private Report reencoded(Opened opened, EncodeStep encoder, boolean tilted, Target target) throws IOException {
        // Outside of guards: an edit that does not fit the picture is not the picture's fault.
        try (PixelWork work = new PixelWork(pipeline, opened, edits, context);
                CoefficientWork coefficients = new CoefficientWork(pipeline, context)) {
            List<CoefficientEdit> inPlace = CoefficientWork.edits(edits, opened.header(), encoder);
            Optional<Opened> covered = coefficients.edited(opened, inPlace, work.analysis());
            Optional<Opened> edited = tilted && covered.isPresent() == edits()
                    ? upright(covered.orElse(opened), encoder, coefficients).or(() -> covered)
                    : covered;
            if (edited.isPresent()) {
                try (PixelWork rest = new PixelWork(pipeline, edited.get(), List.of(), context)) {
                    return encoded(opened, edited.get().input(), rest, encoder, target);
                }
            }
            if (edits()) {
                work.picture();
            }
            if (tilted && !edits() && pipeline.encoder() == null) {
                notes.add(
                        "turning it would cost an edge or mean coding its pixels anew, so its orientation stays a field");
                return copied(opened, target);
            }
            return encoded(opened, null, work, encoder, target);
        }
    }

    /** The picture turned without loss, where it is a JPEG that stays one and loses no edge by it. */
    private Optional<Opened> upright(Opened picture, EncodeStep encoder, CoefficientWork coefficients)
            throws IOException {
        boolean jpeg = picture.header().format().equals(ImageFormat.JPEG);
        Optional<Opened> upright =
                jpeg && encoder.keepsCoefficients(ImageFormat.JPEG) ? coefficients.upright(picture) : Optional.empty();
        turned = upright.isPresent();
        return upright;
    }

    /** @param edited the source as edited on its coefficients, if it was: what stays where the encoding keeps it */
    private Report encoded(
            Opened opened, @Nullable SeekableInput edited, PixelWork work, EncodeStep encoder, Target target)
            throws IOException {
        ImageFormat source = opened.header().format();
        ImageFormat expected = encoder.target(source);
        try (Spool spool = new Spool()) {
            Encoded outcome = Guard.parsing(source, () -> encoder.encode(work, spool.output(), context));
            notes.add(outcome.note());
            encoding = outcome.encoding();
            ImageFormat format = encoding.map(Encoding::format).orElse(expected);
            boolean kept = !outcome.written();
            if (kept && edited == null && edits()) {
                throw new MissingCapabilityException(
                        "The encoding kept the original although the picture was edited, so nothing was written;"
                                + " choose another encoding");
            }
            Sink sink = sink(target, source, kept ? source : format);
            if (kept && edited == null) {
                return bytesOnly(opened, sink);
            }
            Lane lane = kept || edited != null && outcome.lane() == Lane.BYTES ? Lane.COEFFICIENTS : outcome.lane();
            SeekableInput result = kept && edited != null ? edited : spool.written();
            return proven(opened, result, kept ? source : format, lane, work, sink);
        }
    }

    /** Strips and verifies what was encoded; the original's own coding stays where it shows the same in fewer bytes. */
    private Report proven(
            Opened opened, SeekableInput encoded, ImageFormat format, Lane lane, PixelWork work, Sink sink)
            throws IOException {
        ContainerCodec codec = pipeline.capabilities().container(format);
        try (Staging staging = stage(sink, format)) {
            strip(codec, encoded, staging.output(), work.profile(), new FindingCollector());
            FindingCollector found = new FindingCollector();
            CountingOutput kept = new CountingOutput();
            strip(opened.codec(), opened.input(), kept, ColorProfile.SRGB, found);
            boolean comparable =
                    !edits() && !turned && format.equals(opened.header().format());
            if (comparable && staging.written().length() >= kept.count()) {
                String why = "no smaller than the original's own coding, which was kept";
                notes.add(why);
                encoding = encoding.map(dropped -> Encoding.lossless(format, kept.count(), why));
                return bytesOnly(opened, sink);
            }
            return finish(opened, inspection(opened, found), format, lane, staging, sink);
        }
    }

    /** The name of the result as it was before the sealing put its extension behind it. */
    private Optional<Sensitive<String>> clearName(Sink sink) {
        SealStep sealer = pipeline.sealer();
        String sealed = sealer == null ? "" : "." + sealer.extension();
        return sink.fileName()
                .map(name -> name.map(
                        full -> full.endsWith(sealed) ? full.substring(0, full.length() - sealed.length()) : full));
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
        StripRequest request = new StripRequest(policy(), profile);
        Guard.parsing(codec.format(), () -> {
            codec.strip(input, output, request, found, context);
            return found;
        });
    }

    private Report finish(Opened opened, Inspection before, ImageFormat format, Lane lane, Staging staging, Sink sink)
            throws IOException {
        SeekableInput written = staging.written();
        List<String> verifiers =
                Verification.verify(pipeline.capabilities(), written, format, policy(), notes, context);
        long after = written.length();
        List<String> steps =
                pipeline.steps(Step.class).stream().map(Step::describe).toList();
        List<String> remarks = new ArrayList<>(before.notes());
        remarks.addAll(notes);
        List<Finding> kept = FileName.keptBy(clearName(sink), before.findings());
        Optional<Encoding> coding = encoding.map(chosen -> chosen.withBytes(after));
        Optional<Sealing> sealing = Optional.ofNullable(pipeline.sealer()).map(SealStep::sealing);
        Report report = new Report(
                before, kept, format, opened.input().length(), after, lane, steps, remarks, verifiers, coding, sealing);
        Recorder.Proven proven = new Recorder.Proven(report, opened.input(), written, fileName, context);
        List<Recorder> recorders = new ArrayList<>(List.of(witness));
        recorders.addAll(pipeline.recorders());
        Recording.of(recorders, proven).release(staging);
        return report;
    }
}
