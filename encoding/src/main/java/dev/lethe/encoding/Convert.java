package dev.lethe.encoding;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.encoding.gif.GifToApng;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.Lane;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes pictures in another format: {@code .then(Convert.to(ImageFormat.PNG))}.
 *
 * <p>A picture that is of that format already, and that no other step has changed, is copied without decoding. Pictures
 * are converted as displayed, in their own colour space where the format can say which. Transparency is never dropped in
 * silence: a format that can't hold it is refused with {@link dev.lethe.MissingCapabilityException}; {@link Flatten}
 * puts such pictures on a background. Animated GIFs become animated PNGs with all frames and times, unless edits have
 * changed them; other animations are refused. What a format can't hold otherwise is told: {@link #losses} before the work,
 * a note in the report after it. Immutable and thread-safe.
 */
public final class Convert implements EncodeStep {
    private final ImageFormat format;
    private final EncodeOptions options;

    private Convert(ImageFormat format, EncodeOptions options) {
        this.format = Objects.requireNonNull(format, "format");
        this.options = Objects.requireNonNull(options, "options");
    }

    /** To a format, without loss where it can, otherwise without visible loss on photos. */
    public static Convert to(ImageFormat format) {
        return new Convert(format, EncodeOptions.defaults());
    }

    /** To a format, with the options given. */
    public static Convert to(ImageFormat format, EncodeOptions options) {
        return new Convert(format, options);
    }

    @Override
    public String describe() {
        return "convert to " + format;
    }

    @Override
    public Capabilities capabilities() {
        return PixelCodecs.builtIn();
    }

    @Override
    public ImageFormat target(ImageFormat source) {
        return format;
    }

    @Override
    public Encoded encode(EncodeJob job, OutputStream output, RunContext context) throws IOException {
        ImageFormat source = job.header().format();
        if (source.equals(format) && job.coded().isPresent()) {
            return Encoded.unchanged("is " + format + " already: copied without decoding");
        }
        if (becomesAnimatedPng(job.header()) && job.coded().isPresent()) {
            int frames = GifToApng.write(job.coded().get(), output, context);
            return Encoded.written(Lane.PIXELS, "an animated PNG now: all " + frames + " frames with their times");
        }
        Picture picture = job.picture();
        job.encoder(format).write(picture, format, options, output, context);
        return Encoded.written(Lane.PIXELS, "decoded and encoded anew as " + format + told(picture.layout()));
    }

    private String told(Layout layout) {
        return Loss.of(layout, format, options).stream()
                .map(Loss::what)
                .map(", "::concat)
                .collect(Collectors.joining());
    }

    /**
     * What a picture would lose; nothing if it is copied or the format holds all of it. The report's note tells the same
     * after the work.
     *
     * @param source the header of the picture's file
     * @param pixels its size, channels, depth and colour space
     */
    public List<Loss> losses(ImageHeader source, Layout pixels) {
        boolean copied = source.format().equals(format);
        if (copied) {
            return List.of();
        }
        boolean animated = source.frames() > 1;
        if (animated && becomesAnimatedPng(source)) {
            return List.of();
        }
        List<Loss> losses = new ArrayList<>(Loss.of(pixels, format, options));
        if (animated) {
            losses.add(Loss.frames(source.frames(), format));
        }
        return List.copyOf(losses);
    }

    private boolean becomesAnimatedPng(ImageHeader source) {
        return source.format().equals(ImageFormat.GIF) && format.equals(ImageFormat.PNG) && source.frames() > 1;
    }
}
