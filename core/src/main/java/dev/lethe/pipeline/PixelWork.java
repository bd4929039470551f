package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.MissingCapabilityException;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.AnalyseStep;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.PixelCodec;
import dev.lethe.spi.Reach;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pixel lane of one run: decodes when first asked, analyses, applies the edits, closes what it opened. */
final class PixelWork implements EncodeJob, Closeable {
    private final PrivacyPipeline pipeline;
    private final Opened opened;
    private final RunContext context;
    private final Deque<Picture> pictures = new ArrayDeque<>();
    private @Nullable Picture result;

    PixelWork(PrivacyPipeline pipeline, Opened opened, RunContext context) {
        this.pipeline = pipeline;
        this.opened = opened;
        this.context = context;
    }

    @Override
    public ImageHeader header() {
        return opened.header();
    }

    @Override
    public Optional<SeekableInput> unedited() {
        return pipeline.steps(EditStep.class).isEmpty() ? Optional.of(opened.input()) : Optional.empty();
    }

    @Override
    public PixelCodec encoder(ImageFormat format) throws MissingCapabilityException {
        return pipeline.capabilities().encoder(format);
    }

    @Override
    public Picture picture() throws IOException {
        if (result == null) {
            result = make();
        }
        return result;
    }

    /** The colour space of what was encoded; sRGB if pixels were never asked for. */
    ColorProfile profile() {
        return result == null ? ColorProfile.SRGB : result.layout().profile();
    }

    private Picture make() throws IOException {
        ImageHeader header = opened.header();
        if (header.frames() > 1) {
            throw new MissingCapabilityException(header.format() + " with " + header.frames()
                    + " frames: changing the pixels of animations is not possible; take a still picture");
        }
        PixelCodec decoder = pipeline.capabilities().decoder(header.format());
        Picture picture = keep(Guard.parsing(header.format(), () -> decoder.read(opened.input(), header, context)));
        Analysis analysis = new Analysis();
        List<AnalyseStep> looks = pipeline.steps(AnalyseStep.class);
        if (looks.size() > 0) {
            picture = whole(picture);
        }
        for (AnalyseStep look : looks) {
            look.analyse(picture, analysis, context);
        }
        for (EditStep edit : pipeline.steps(EditStep.class)) {
            Picture seen = edit.reach().equals(Reach.WHOLE) ? whole(picture) : picture;
            picture = keep(edit.edit(seen, analysis, context));
        }
        return picture;
    }

    private Picture whole(Picture picture) throws IOException {
        return keep(Guard.parsing(opened.header().format(), () -> Raster.of(picture, context)));
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
