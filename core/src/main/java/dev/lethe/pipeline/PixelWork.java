package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.MissingCapabilityException;
import dev.lethe.io.CountingOutput;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.AnalyseStep;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.PixelCodec;
import dev.lethe.spi.Reach;
import dev.lethe.spi.Reduction;
import dev.lethe.spi.StripRequest;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source's pixels in one run: decoded when first asked, analysed, edited; closes what it opened. */
final class PixelWork implements EncodeJob, Closeable {
    private final PrivacyPipeline pipeline;
    private final Opened opened;
    private final List<EditStep> edits;
    private final RunContext context;
    private final Deque<Picture> pictures = new ArrayDeque<>();
    private @Nullable Picture decoded;
    private @Nullable Analysis analysis;
    private @Nullable Picture result;

    /** @param edits those that are to be done on pixels */
    PixelWork(PrivacyPipeline pipeline, Opened opened, List<EditStep> edits, RunContext context) {
        this.pipeline = pipeline;
        this.opened = opened;
        this.edits = edits;
        this.context = context;
    }

    @Override
    public ImageHeader header() {
        return opened.header();
    }

    @Override
    public Optional<SeekableInput> coded() {
        return edits.isEmpty() ? Optional.of(opened.input()) : Optional.empty();
    }

    @Override
    public long finishedBytes(SeekableInput encoded, ImageFormat format) throws IOException {
        ContainerCodec codec = pipeline.capabilities().container(format);
        StripRequest request = new StripRequest(pipeline.strip().policy(), profile());
        CountingOutput finished = new CountingOutput();
        try (RunContext part = context.part()) {
            return Guard.parsing(format, () -> {
                codec.strip(encoded, finished, request, new FindingCollector(), part);
                return finished.count();
            });
        }
    }

    @Override
    public PixelCodec encoder(ImageFormat format) throws MissingCapabilityException {
        return pipeline.capabilities().encoder(format);
    }

    @Override
    public Picture picture() throws IOException {
        if (result == null) {
            Optional<Picture> small = reduced();
            result = small.isPresent() ? small.get() : edited(decoded(), edits, analysis());
        }
        return result;
    }

    /** The result where nobody looks at all pixels: the first edit makes the picture so small that fewer are decoded. */
    private Optional<Picture> reduced() throws IOException {
        ImageHeader header = opened.header();
        boolean looked = decoded != null || !pipeline.steps(AnalyseStep.class).isEmpty();
        if (edits.isEmpty() || looked || header.frames() > 1) {
            return Optional.empty();
        }
        Optional<Reduction> reduction = edits.get(0).reduction(header.displayWidth(), header.displayHeight());
        if (reduction.isEmpty()) {
            return Optional.empty();
        }
        PixelCodec decoder = pipeline.capabilities().decoder(header.format());
        int divisor = reduction.get().divisor();
        Optional<Picture> small =
                Guard.parsing(header.format(), () -> decoder.readReduced(opened.input(), header, divisor, context));
        if (small.isEmpty()) {
            return Optional.empty();
        }
        List<EditStep> rest = new ArrayList<>(edits);
        rest.set(0, reduction.get().rest());
        return Optional.of(edited(keep(small.get()), rest, new Analysis()));
    }

    /** The picture as displayed, before edits. */
    Picture decoded() throws IOException {
        if (decoded == null) {
            decoded = decode();
        }
        return decoded;
    }

    /** What those who look at the pixels learnt; nothing if nobody does. */
    Analysis analysis() throws IOException {
        if (analysis == null) {
            Analysis learnt = new Analysis();
            for (AnalyseStep look : pipeline.steps(AnalyseStep.class)) {
                decoded = whole(decoded());
                look.analyse(decoded, learnt, context);
            }
            analysis = learnt;
        }
        return analysis;
    }

    /** The colour space of what was encoded; sRGB if pixels were never asked for. */
    ColorProfile profile() {
        return result == null ? ColorProfile.SRGB : result.layout().profile();
    }

    private Picture decode() throws IOException {
        ImageHeader header = opened.header();
        if (header.frames() > 1) {
            throw new MissingCapabilityException(header.format() + " with " + header.frames()
                    + " frames: changing the pixels of animations is not possible; take a still picture");
        }
        PixelCodec decoder = pipeline.capabilities().decoder(header.format());
        return keep(Guard.parsing(header.format(), () -> decoder.read(opened.input(), header, context)));
    }

    private Picture edited(Picture source, List<EditStep> steps, Analysis learnt) throws IOException {
        Picture picture = source;
        for (EditStep edit : steps) {
            Picture seen = edit.reach().equals(Reach.WHOLE) ? whole(picture) : picture;
            picture = keep(edit.edit(seen, learnt, context));
        }
        return picture;
    }

    private Picture whole(Picture picture) throws IOException {
        return picture instanceof Raster
                ? picture
                : keep(Guard.parsing(opened.header().format(), () -> Raster.of(picture, context)));
    }

    private Picture keep(Picture picture) {
        pictures.push(picture);
        return picture;
    }

    @Override
    public void close() throws IOException {
        while (!pictures.isEmpty()) {
            pictures.pop().close();
        }
    }
}
