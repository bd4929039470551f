package dev.lethe.compress;

import dev.lethe.ImageFormat;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.EncodeStep;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes pictures take fewer bytes: {@code .then(Compress.lossless())}, {@code .then(Compress.quality(80))},
 * {@code .then(Compress.maxBytes(200_000).smallest(JPEG, WEBP))}.
 *
 * <p>Three aims: no loss, a quality that is measured, a number of bytes. Three ways to the format: each picture's own if
 * nothing is said, one for all ({@link #to}), or whichever of several serves best ({@link #smallest}).
 *
 * <p>Guaranteed: but for {@link #to} another format, a picture that was not edited never gets larger; its own coding is
 * kept then. Lossless means that every pixel is the same, with all of its bits. Transparent pictures are not put into a
 * format without transparency unless a background is given. The report tells which coding was taken, its measured quality,
 * and why, see {@link dev.lethe.Encoding}. Not guaranteed: that a setting of another encoder would not be smaller still.
 * Immutable and thread-safe.
 */
public final class Compress implements EncodeStep {
    /** How much time a smaller file is worth. */
    public enum Effort {
        /** Little: a fraction of the time of {@link #DEFAULT}. */
        FAST,
        /** What is worth its time; for JPEG all that is. */
        DEFAULT,
        /**
         * All that may help, for the last per cents: several times the time of {@link #DEFAULT} for PNG, ten times for WebP
         * without loss or with opacity.
         */
        MAX
    }

    private static final int WHITEST = 0xFFFFFF;

    private final Aim aim;
    private final Formats formats;
    private final Effort effort;
    private final OptionalInt background;

    private Compress(Aim aim, Formats formats, Effort effort, OptionalInt background) {
        this.aim = aim;
        this.formats = formats;
        this.effort = effort;
        this.background = background;
    }

    private static Compress to(Aim aim) {
        return new Compress(aim, Formats.own(), Effort.DEFAULT, OptionalInt.empty());
    }

    /**
     * Without loss. JPEGs get other Huffman tables and scans for the same coefficients; PNGs are filtered and deflated
     * anew, animated ones frame by frame; lossless WebPs are encoded anew; other formats keep their coding as it is, which
     * the report says. Pictures that other steps have edited are encoded at high quality, but for JPEGs of which regions
     * were covered.
     */
    public static Compress lossless() {
        return to(new Aim.Lossless());
    }

    /**
     * As small as a quality allows that is measured, not set: SSIMULACRA 2 of the result, decoded again, against the
     * picture, found by a few encodes, 8 at most. 50 is poor, 70 good, 80 very good, 90 without visible loss. A JPEG that gets
     * smaller by coding its coefficients anew without loss stays at that. PNGs get a palette where one reaches the score and takes
     * fewer bytes, and stay without loss otherwise; other formats as they are; to
     * leave the format open add {@link #smallest}, to write all pictures as JPEG add {@code .to(ImageFormat.JPEG)}. A
     * quality that is out of reach gives the highest there is, and the report says so.
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
     * As good as fits: finished files of no more bytes than that, with at least 95 % of them used where there is loss and
     * the encoder's steps allow it. What fits without loss stays without. Where the number is out of reach, the smallest
     * result that the allowed formats give is written, and {@link dev.lethe.Encoding#reached} is false; it is never the
     * original. See {@link #withSmallerSizeAllowed}.
     *
     * @param bytes 1 or more
     */
    public static Compress maxBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes: must be 1 or more, is " + bytes);
        }
        return to(new Aim.MaxBytes(bytes, false));
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

    /** The same, with results in one format, whatever the source's, even where that takes more bytes. */
    public Compress to(ImageFormat result) {
        return with(Formats.only(Objects.requireNonNull(result, "result")));
    }

    /**
     * The same, with each result in that of several formats which serves the aim best: fewest bytes, or for
     * {@link #maxBytes} the best quality. A picture for which none of them is smaller keeps its own coding, whatever its
     * format; an animated GIF may become an animated PNG. Formats that can't hold a picture (transparency in JPEG, 16 bits
     * without loss in WebP) or can't be written here are left out for it, which the report says.
     *
     * @param allowed JPEG, PNG and WebP if none is named
     */
    public Compress smallest(ImageFormat... allowed) {
        return with(Formats.smallest(List.of(allowed)));
    }

    private Compress with(Formats other) {
        return new Compress(aim, other, effort, background);
    }

    /** The same, with another effort; {@link Effort#DEFAULT} if not called. */
    public Compress withEffort(Effort other) {
        return new Compress(aim, formats, Objects.requireNonNull(other, "other"), background);
    }

    /**
     * The same, with transparent pictures put on a colour where the format has no transparency, as
     * {@link dev.lethe.encoding.Flatten} does it. Formats that have it keep it.
     *
     * @param rgb red, green and blue as {@code 0xRRGGBB}
     */
    public Compress withBackground(int rgb) {
        if (rgb < 0 || rgb > WHITEST) {
            throw new IllegalArgumentException("rgb: must be 0x000000 to 0xFFFFFF");
        }
        return new Compress(aim, formats, effort, OptionalInt.of(rgb));
    }

    /**
     * The same, with pictures made smaller in width and height where their full size does not fit into
     * {@link #maxBytes}, or only with a quality below 30. Does nothing for other aims.
     */
    public Compress withSmallerSizeAllowed() {
        return aim instanceof Aim.MaxBytes most
                ? new Compress(new Aim.MaxBytes(most.bytes(), true), formats, effort, background)
                : this;
    }

    @Override
    public String describe() {
        return "compress " + aim.describe() + formats.describe();
    }

    @Override
    public Capabilities capabilities() {
        return PixelCodecs.builtIn();
    }

    /**
     * The format of the result; with {@link #smallest}, the likeliest.
     *
     * @throws MissingCapabilityException if loss is ruled out and the format asked for always loses something
     */
    @Override
    public ImageFormat target(ImageFormat source) throws MissingCapabilityException {
        ImageFormat target = formats.first(source);
        boolean onlyJpeg = formats.of(source).equals(List.of(ImageFormat.JPEG));
        if (aim.lossless() && onlyJpeg && !source.equals(ImageFormat.JPEG)) {
            throw new MissingCapabilityException("A JPEG can't hold every pixel of a " + source
                    + "; give a quality instead of asking for no loss, or choose PNG");
        }
        return target;
    }

    @Override
    public Set<ImageFormat> targets(ImageFormat source) throws MissingCapabilityException {
        Set<ImageFormat> all = new LinkedHashSet<>(List.of(target(source)));
        all.addAll(formats.of(source));
        if (formats.keeps(source)) {
            all.add(source);
        }
        return all;
    }

    @Override
    public boolean keepsCoefficients(ImageFormat source) {
        return aim.lossless() && formats.of(source).contains(ImageFormat.JPEG);
    }

    @Override
    public Encoded encode(EncodeJob job, OutputStream output, RunContext context) throws IOException {
        ImageFormat source = job.header().format();
        target(source);
        Original original = new Original(job, effort, background, context);
        try (Selection selection = new Selection(original, formats.coders(source), formats.keeps(source))) {
            Candidate best = selection.best(aim);
            if (best.file().isEmpty()) {
                return Encoded.unchanged(best.encoding());
            }
            best.file().get().written().stream().transferTo(output);
            return Encoded.written(best.lane(), best.encoding());
        }
    }
}
