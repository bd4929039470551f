package dev.lethe.compress;

import dev.lethe.ImageFormat;
import dev.lethe.MalformedImageException;
import dev.lethe.MissingCapabilityException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.compress.png.PngSmaller;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.jpeg.lossless.JpegRewrite;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.Lane;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes pictures take fewer bytes: {@code .then(Compress.lossless())} or {@code .then(Compress.jpegQuality(80))}.
 *
 * <p>Guaranteed: a picture that keeps its format and was not edited never gets larger; the pipeline then keeps the
 * original's own coding. Lossless means that every pixel is the same. The report says what was done and whether pixels
 * were coded anew. Immutable and thread-safe.
 */
public final class Compress implements EncodeStep {
    /** How much time a smaller file is worth. */
    public enum Effort {
        /** Little: about a tenth of the time of {@link #MAX}. */
        FAST,
        /** All that is worth trying. */
        MAX
    }

    private final OptionalInt quality;
    private final Optional<ImageFormat> format;
    private final Effort effort;

    private Compress(OptionalInt quality, Optional<ImageFormat> format, Effort effort) {
        this.quality = quality;
        this.format = format;
        this.effort = effort;
    }

    /**
     * Without loss. JPEGs get other Huffman tables and scans for the same coefficients; PNGs are filtered and deflated
     * anew, animated ones frame by frame; other formats keep their coding as it is, which the report says. Pictures that
     * other steps have edited are encoded at high quality, but for JPEGs of which regions were covered.
     */
    public static Compress lossless() {
        return new Compress(OptionalInt.empty(), Optional.empty(), Effort.MAX);
    }

    /**
     * JPEGs at a quality, decoded and encoded once; PNGs without loss, other formats as they are. To write all pictures
     * as JPEG add {@code .to(ImageFormat.JPEG)}.
     *
     * @param quality 0 to 100 on the usual scale of JPEG encoders
     */
    public static Compress jpegQuality(int quality) {
        return new Compress(
                OptionalInt.of(EncodeOptions.defaults().withQuality(quality).quality()), Optional.empty(), Effort.MAX);
    }

    /** The same, with results in another format. */
    public Compress to(ImageFormat result) {
        return new Compress(quality, Optional.of(Objects.requireNonNull(result, "result")), effort);
    }

    /** The same, with another effort; {@link Effort#MAX} if not called. */
    public Compress withEffort(Effort other) {
        return new Compress(quality, format, Objects.requireNonNull(other, "other"));
    }

    @Override
    public String describe() {
        String way = quality.isPresent() ? "compress to JPEG quality " + quality.getAsInt() : "compress without loss";
        return format.map(to -> way + ", as " + to).orElse(way);
    }

    @Override
    public Capabilities capabilities() {
        return PixelCodecs.builtIn();
    }

    /**
     * The format of the result.
     *
     * @throws MissingCapabilityException if loss is ruled out and the format asked for always loses something
     */
    @Override
    public ImageFormat target(ImageFormat source) throws MissingCapabilityException {
        ImageFormat target = format.orElse(source);
        if (quality.isEmpty() && target.equals(ImageFormat.JPEG) && !source.equals(ImageFormat.JPEG)) {
            throw new MissingCapabilityException("A JPEG can't hold every pixel of a " + source
                    + "; give a quality instead of asking for no loss, or choose PNG");
        }
        return target;
    }

    @Override
    public boolean keepsCoefficients(ImageFormat source) {
        return quality.isEmpty() && format.orElse(source).equals(ImageFormat.JPEG);
    }

    @Override
    public Encoded encode(EncodeJob job, OutputStream output, RunContext context) throws IOException {
        ImageFormat source = job.header().format();
        ImageFormat target = target(source);
        Optional<SeekableInput> original = target.equals(source) ? job.coded() : Optional.empty();
        if (target.equals(ImageFormat.PNG)) {
            return original.isPresent() ? deflated(original.get(), output, context) : png(job, output, context);
        }
        if (target.equals(ImageFormat.JPEG) && quality.isPresent()) {
            return written(job, target, quality.getAsInt(), output, context);
        }
        if (original.isPresent()) {
            return source.equals(ImageFormat.JPEG)
                    ? recoded(original.get(), output, context)
                    : Encoded.unchanged("compression of " + source + " is not available yet; its coding was kept");
        }
        return written(job, target, EncodeOptions.DEFAULT_QUALITY, output, context);
    }

    private static Encoded written(
            EncodeJob job, ImageFormat target, int quality, OutputStream output, RunContext context)
            throws IOException {
        EncodeOptions options = EncodeOptions.defaults().withQuality(quality);
        job.encoder(target).write(job.picture(), target, options, output, context);
        String how = target.equals(ImageFormat.JPEG) ? " at quality " + quality : "";
        return Encoded.written(Lane.PIXELS, "decoded and encoded anew as " + target + how);
    }

    private Encoded recoded(SeekableInput original, OutputStream output, RunContext context) throws IOException {
        JpegRewrite rewrite = effort == Effort.MAX ? JpegRewrite.smallest() : JpegRewrite.fast();
        try {
            rewrite.withDamageRefused().write(original, output, context);
            return Encoded.written(Lane.COEFFICIENTS, "its coefficients were coded anew, without loss");
        } catch (MalformedImageException e) {
            return Encoded.unchanged("its image data are damaged, so its coding was kept");
        } catch (UnsupportedFormatException e) {
            return Encoded.unchanged("its kind of JPEG coding can't be made smaller; it was kept");
        }
    }

    private static Encoded deflated(SeekableInput original, OutputStream output, RunContext context)
            throws IOException {
        try {
            return PngSmaller.write(original, output, context)
                    .map(result -> Encoded.written(
                            Lane.COEFFICIENTS,
                            "deflated anew without loss (" + result.how() + "), " + result.saved() + " bytes less"))
                    .orElseGet(() -> Encoded.unchanged("no smaller lossless form was found"));
        } catch (MalformedImageException e) {
            return Encoded.unchanged("its image data are damaged, so its coding was kept");
        }
    }

    /** A picture that has no PNG coding yet: encoded quickly, then made smaller. */
    private static Encoded png(EncodeJob job, OutputStream output, RunContext context) throws IOException {
        try (Spool quick = new Spool()) {
            EncodeOptions options = EncodeOptions.defaults();
            job.encoder(ImageFormat.PNG).write(job.picture(), ImageFormat.PNG, options, quick.output(), context);
            SeekableInput encoded = quick.written();
            if (PngSmaller.write(encoded, output, context).isEmpty()) {
                encoded.stream().transferTo(output);
            }
        }
        return Encoded.written(Lane.PIXELS, "decoded and encoded anew as PNG, without loss");
    }
}
