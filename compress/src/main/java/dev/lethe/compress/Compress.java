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
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.Lane;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes pictures take fewer bytes: {@code .then(Compress.lossless())} or {@code .then(Compress.quality(80))}.
 *
 * <p>Guaranteed: a picture that keeps its format and was not edited never gets larger; the pipeline then keeps the
 * original's own coding. Lossless means that every pixel is the same. The report says what was done and whether pixels
 * were coded anew. Immutable and thread-safe.
 */
public final class Compress implements EncodeStep {
    /** How much time a smaller file is worth. */
    public enum Effort {
        /** Little: a fraction of the time of {@link #DEFAULT}. */
        FAST,
        /** All that is worth its time. */
        DEFAULT,
        /** The fewest bytes. For PNGs in several times the time of {@link #DEFAULT}; for JPEGs the same. */
        MAX
    }

    private final Aim aim;
    private final Optional<ImageFormat> format;
    private final Effort effort;

    private Compress(Aim aim, Optional<ImageFormat> format, Effort effort) {
        this.aim = aim;
        this.format = format;
        this.effort = effort;
    }

    private static Compress to(Aim aim) {
        return new Compress(aim, Optional.empty(), Effort.DEFAULT);
    }

    /**
     * Without loss. JPEGs get other Huffman tables and scans for the same coefficients; PNGs are filtered and deflated
     * anew, animated ones frame by frame; other formats keep their coding as it is, which the report says. Pictures that
     * other steps have edited are encoded at high quality, but for JPEGs of which regions were covered.
     */
    public static Compress lossless() {
        return to(new Aim.Lossless());
    }

    /**
     * JPEGs as small as a quality allows that is measured, not set: SSIMULACRA 2 of the result against the picture, found
     * by a few encodes. 50 is poor, 70 good, 80 very good, 90 without visible loss. A JPEG that gets smaller by coding its
     * coefficients anew without loss stays at that. PNGs without loss, other formats as they are; to write all pictures
     * as JPEG add {@code .to(ImageFormat.JPEG)}. The report gives the score that was reached.
     *
     * @param ssimulacra2 below 100; sensible from 30 to 95
     */
    public static Compress quality(double ssimulacra2) {
        if (!(ssimulacra2 < 100)) {
            throw new IllegalArgumentException("ssimulacra2: must be below 100, is " + ssimulacra2);
        }
        return to(new Aim.Score(ssimulacra2));
    }

    /** As {@link #quality} of 90: side by side at normal size, people see no difference. */
    public static Compress visuallyLossless() {
        return quality(90);
    }

    /**
     * JPEGs at an encoder's setting, decoded and encoded once; PNGs without loss, other formats as they are. To write all
     * pictures as JPEG add {@code .to(ImageFormat.JPEG)}. Prefer {@link #quality}: what a setting looks like differs from
     * picture to picture.
     *
     * @param quality 0 to 100 on the usual scale of JPEG encoders
     */
    public static Compress jpegQuality(int quality) {
        return to(new Aim.JpegQuality(
                EncodeOptions.defaults().withQuality(quality).quality()));
    }

    /** The same, with results in another format. */
    public Compress to(ImageFormat result) {
        return new Compress(aim, Optional.of(Objects.requireNonNull(result, "result")), effort);
    }

    /** The same, with another effort; {@link Effort#DEFAULT} if not called. */
    public Compress withEffort(Effort other) {
        return new Compress(aim, format, Objects.requireNonNull(other, "other"));
    }

    @Override
    public String describe() {
        String way = "compress " + aim.describe();
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
        if (aim.lossless() && target.equals(ImageFormat.JPEG) && !source.equals(ImageFormat.JPEG)) {
            throw new MissingCapabilityException("A JPEG can't hold every pixel of a " + source
                    + "; give a quality instead of asking for no loss, or choose PNG");
        }
        return target;
    }

    @Override
    public boolean keepsCoefficients(ImageFormat source) {
        return aim.lossless() && format.orElse(source).equals(ImageFormat.JPEG);
    }

    @Override
    public Encoded encode(EncodeJob job, OutputStream output, RunContext context) throws IOException {
        ImageFormat source = job.header().format();
        ImageFormat target = target(source);
        Optional<SeekableInput> original = target.equals(source) ? job.coded() : Optional.empty();
        if (target.equals(ImageFormat.PNG)) {
            return original.isPresent() ? deflated(original.get(), output, context) : png(job, output, context);
        }
        if (target.equals(ImageFormat.JPEG) && aim instanceof Aim.JpegQuality setting) {
            return written(job, target, setting.quality(), output, context);
        }
        if (target.equals(ImageFormat.JPEG) && aim instanceof Aim.Score wanted) {
            return scored(job, original, wanted.score(), output, context);
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

    private Encoded scored(
            EncodeJob job, Optional<SeekableInput> original, double score, OutputStream output, RunContext context)
            throws IOException {
        try (Spool lossy = new Spool();
                Spool lossless = new Spool()) {
            JpegWriter writer = effort == Effort.FAST ? JpegWriter.fast() : JpegWriter.smallest();
            ScoredJpeg made = ScoredJpeg.write(job.picture(), score, writer, lossy.output(), context);
            if (original.isPresent()) {
                Encoded same = recoded(original.get(), lossless.output(), context);
                SeekableInput coded = lossless.written();
                if (same.written() && coded.length() <= made.bytes()) {
                    coded.stream().transferTo(output);
                    return same;
                }
            }
            lossy.written().stream().transferTo(output);
            String outcome =
                    String.format(Locale.ROOT, "encoded as JPEG at a quality of %.1f (SSIMULACRA 2)", made.score());
            return Encoded.written(Lane.PIXELS, made.reached() ? outcome : outcome + "; more can't be reached");
        }
    }

    private Encoded recoded(SeekableInput original, OutputStream output, RunContext context) throws IOException {
        JpegRewrite rewrite = effort == Effort.FAST ? JpegRewrite.fast() : JpegRewrite.smallest();
        try {
            rewrite.withDamageRefused().write(original, output, context);
            return Encoded.written(Lane.COEFFICIENTS, "its coefficients were coded anew, without loss");
        } catch (MalformedImageException e) {
            return Encoded.unchanged("its image data are damaged, so its coding was kept");
        } catch (UnsupportedFormatException e) {
            return Encoded.unchanged("its kind of JPEG coding can't be made smaller; it was kept");
        }
    }

    private PngSmaller pngs() {
        return switch (effort) {
            case FAST -> PngSmaller.fast();
            case DEFAULT -> PngSmaller.standard();
            case MAX -> PngSmaller.smallest();
        };
    }

    private Encoded deflated(SeekableInput original, OutputStream output, RunContext context) throws IOException {
        try {
            return pngs().write(original, output, context)
                    .map(result -> Encoded.written(
                            Lane.COEFFICIENTS,
                            "deflated anew without loss (" + result.how() + "), " + result.saved() + " bytes less"))
                    .orElseGet(() -> Encoded.unchanged("no smaller lossless form was found"));
        } catch (MalformedImageException e) {
            return Encoded.unchanged("its image data are damaged, so its coding was kept");
        }
    }

    /** A picture that has no PNG coding yet: encoded quickly, then made smaller. */
    private Encoded png(EncodeJob job, OutputStream output, RunContext context) throws IOException {
        try (Spool quick = new Spool()) {
            EncodeOptions options = EncodeOptions.defaults();
            job.encoder(ImageFormat.PNG).write(job.picture(), ImageFormat.PNG, options, quick.output(), context);
            SeekableInput encoded = quick.written();
            if (pngs().write(encoded, output, context).isEmpty()) {
                encoded.stream().transferTo(output);
            }
        }
        return Encoded.written(Lane.PIXELS, "decoded and encoded anew as PNG, without loss");
    }
}
