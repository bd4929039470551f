package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Orientation;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.lossless.CopiedSegments;
import dev.lethe.jpeg.lossless.JpegTransform;
import dev.lethe.jpeg.read.JpegCoding;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.CodedPicture;
import dev.lethe.spi.CoefficientEdit;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.EncodeStep;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The coefficient lane of one run: each edit reads the JPEG that the one before it wrote. Closes what it opened. */
final class CoefficientWork implements Closeable {
    private final PrivacyPipeline pipeline;
    private final RunContext context;
    private final Deque<Closeable> held = new ArrayDeque<>();

    CoefficientWork(PrivacyPipeline pipeline, RunContext context) {
        this.pipeline = pipeline;
        this.context = context;
    }

    /** The edits if this lane can do them all for a JPEG that stays one; empty otherwise, or if there are none. */
    static List<CoefficientEdit> edits(List<EditStep> steps, ImageHeader source, EncodeStep encoder) {
        boolean jpeg = source.format().equals(ImageFormat.JPEG) && encoder.keepsCoefficients(ImageFormat.JPEG);
        List<CoefficientEdit> edits = new ArrayList<>();
        for (EditStep step : steps) {
            step.onCoefficients().ifPresent(edits::add);
        }
        return jpeg && edits.size() == steps.size() ? edits : List.of();
    }

    /** The edited JPEG; empty if there is nothing to do or an edit can't be done here for this file. */
    Optional<Opened> edited(Opened source, List<CoefficientEdit> edits, Analysis analysis) throws IOException {
        Opened current = source;
        for (CoefficientEdit edit : edits) {
            Spool spool = hold(new Spool());
            PixelWork pixels = hold(new PixelWork(pipeline, current, List.of(), context));
            if (!edit.edit(new View(current, pixels), analysis, spool.output(), context)) {
                return Optional.empty();
            }
            current = Opened.open(spool.written(), current.codec(), context);
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(current);
    }

    /**
     * A JPEG turned to be displayed as it is stored; empty if that would cost an edge or its coding is not read. Its own
     * orientation field, which is copied with all others, no longer holds.
     */
    Optional<Opened> upright(Opened jpeg) throws IOException {
        Spool spool = hold(new Spool());
        try {
            JpegReader reader = JpegReader.open(jpeg.input(), context);
            JpegTransform turn = JpegTransform.of(jpeg.header().orientation());
            if (turn.partialColumns(reader.frame()) + turn.partialRows(reader.frame()) > 0) {
                return Optional.empty();
            }
            JpegCoefficients turned = turn.apply(reader.coefficients(), context);
            boolean progressive = reader.coding() == JpegCoding.PROGRESSIVE;
            (progressive ? JpegWriter.progressive() : JpegWriter.sequential())
                    .withSegments(new CopiedSegments(jpeg.input(), reader.segments()))
                    .write(turned, spool.output(), context);
        } catch (UnsupportedFormatException e) {
            return Optional.empty();
        }
        Opened result = Opened.open(spool.written(), jpeg.codec(), context);
        return Optional.of(
                new Opened(result.input(), result.codec(), result.header().withOrientation(Orientation.NORMAL)));
    }

    private <T extends Closeable> T hold(T resource) {
        held.push(resource);
        return resource;
    }

    /** What an edit sees. */
    private record View(Opened opened, PixelWork work) implements CodedPicture {
        @Override
        public ImageHeader header() {
            return opened.header();
        }

        @Override
        public SeekableInput coded() {
            return opened.input();
        }

        @Override
        public Picture pixels() throws IOException {
            return work.decoded();
        }
    }

    @Override
    public void close() throws IOException {
        while (!held.isEmpty()) {
            held.pop().close();
        }
    }
}
