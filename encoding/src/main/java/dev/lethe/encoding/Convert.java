package dev.lethe.encoding;

import dev.lethe.ImageFormat;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.Lane;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * Writes pictures in another format: {@code .then(Convert.to(ImageFormat.PNG))}.
 *
 * <p>A picture that is of that format already, and that no other step has changed, is copied without decoding. Pictures
 * are converted as displayed, in their own colour space where the format can say which. Transparency is never dropped in
 * silence: a format that can't hold it is refused with {@link dev.lethe.MissingCapabilityException}; {@link Flatten}
 * puts such pictures on a background. Immutable and thread-safe.
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
        job.encoder(format).write(job.picture(), format, options, output, context);
        String quality = format.equals(ImageFormat.JPEG) ? ", quality " + options.quality() : "";
        return Encoded.written(Lane.PIXELS, "decoded and encoded anew as " + format + quality);
    }
}
