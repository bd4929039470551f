package dev.lethe.compress;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.MissingCapabilityException;
import dev.lethe.compress.Compress.Effort;
import dev.lethe.encoding.Flatten;
import dev.lethe.encoding.Resize;
import dev.lethe.encoding.rows.Derived;
import dev.lethe.io.CountingOutput;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What is to be compressed: the job, with its pixels and what was learnt about them kept. One run, one thread. */
final class Original {
    private final EncodeJob job;
    private final Effort effort;
    private final OptionalInt background;
    private final RunContext context;
    private final @Nullable Raster smaller;
    private @Nullable Subject shown;
    private @Nullable Subject opaque;
    private long quick = -1;

    Original(EncodeJob job, Effort effort, OptionalInt background, RunContext context) {
        this(job, effort, background, context, null);
    }

    private Original(
            EncodeJob job, Effort effort, OptionalInt background, RunContext context, @Nullable Raster smaller) {
        this.job = job;
        this.effort = effort;
        this.background = background;
        this.context = context;
        this.smaller = smaller;
    }

    /** The same picture with no edge longer than that; it has no coding of its own. */
    Original withMaxEdge(int edge) throws IOException {
        Picture scaled = Resize.maxEdge(edge).edit(shown().picture(), new Analysis(), context);
        return new Original(job, effort, background, context, Raster.of(scaled, context));
    }

    ImageFormat format() {
        return job.header().format();
    }

    Effort effort() {
        return effort;
    }

    RunContext context() {
        return context;
    }

    ImageHeader header() {
        return job.header();
    }

    /** Whether there is one frame, which can be decoded to pixels. */
    boolean still() {
        return job.header().frames() == 1;
    }

    /** The source's own coding in a format; empty if it is in another one or edits have changed its pixels. */
    Optional<SeekableInput> coded(ImageFormat format) throws IOException {
        return smaller == null && format().equals(format) ? job.coded() : Optional.empty();
    }

    /** Whether nothing but the source's own coding shows the picture as it is now. */
    boolean unedited() throws IOException {
        return smaller == null && job.coded().isPresent();
    }

    long finishedBytes(SeekableInput file, ImageFormat format) throws IOException {
        return job.finishedBytes(file, format);
    }

    long finishedBytes(Spool file, ImageFormat format) throws IOException {
        return job.finishedBytes(file.written(), format);
    }

    PixelCodec encoder(ImageFormat format) throws IOException {
        return job.encoder(format);
    }

    /** The picture as it is seen, without an alpha channel that says nothing. */
    Subject shown() throws IOException {
        if (shown == null) {
            Picture picture = smaller == null ? job.picture() : smaller;
            boolean plain = picture.layout().channels().hasAlpha() && Derived.isOpaque(picture, context);
            shown = new Subject(Raster.of(plain ? Derived.withoutAlpha(picture, context) : picture, context));
        }
        return shown;
    }

    /**
     * The picture for formats without transparency.
     *
     * @throws MissingCapabilityException if some of it is transparent and no background was given
     */
    Subject opaque(ImageFormat format) throws IOException {
        if (opaque == null) {
            Subject seen = shown();
            if (!seen.picture().layout().channels().hasAlpha()) {
                opaque = seen;
            } else if (background.isPresent()) {
                Picture flat = Flatten.on(background.getAsInt()).edit(seen.picture(), new Analysis(), context);
                opaque = new Subject(Raster.of(flat, context));
            } else {
                throw new MissingCapabilityException(
                        format + " can't hold transparency; give a background, or choose PNG or WebP");
            }
        }
        return opaque;
    }

    /** Bytes of a PNG that is made quickly: how well the picture does without loss. One pass on the first call. */
    long quickPng() throws IOException {
        if (quick < 0) {
            CountingOutput count = new CountingOutput();
            encoder(ImageFormat.PNG)
                    .write(shown().picture(), ImageFormat.PNG, EncodeOptions.defaults(), count, context);
            quick = count.count();
        }
        return quick;
    }
}
