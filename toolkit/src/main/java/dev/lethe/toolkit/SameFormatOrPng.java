package dev.lethe.toolkit;

import dev.lethe.ImageFormat;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.Lane;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes edited pictures in their own format where its pixels can be written, and else as PNG, which holds every
 * picture without loss.
 *
 * @param capabilities tell what can be written
 */
record SameFormatOrPng(Capabilities capabilities) implements EncodeStep {
    @Override
    public String describe() {
        return "encode in the same format, or as PNG where that can't be written";
    }

    @Override
    public ImageFormat target(ImageFormat source) {
        boolean same =
                capabilities.pixels().stream().anyMatch(codec -> codec.writes().contains(source));
        return same ? source : ImageFormat.PNG;
    }

    @Override
    public boolean keepsCoefficients(ImageFormat source) {
        return source.equals(ImageFormat.JPEG);
    }

    @Override
    public Encoded encode(EncodeJob job, OutputStream output, RunContext context) throws IOException {
        ImageFormat source = job.header().format();
        if (keepsCoefficients(source) && job.coded().isPresent()) {
            return Encoded.unchanged("its coefficients were kept: nothing but what was edited is coded anew");
        }
        ImageFormat format = target(source);
        Picture picture = job.picture();
        job.encoder(format).write(picture, format, EncodeOptions.defaults(), output, context);
        String why = format.equals(source) ? "encoded anew" : source + " can't be written, so it is a PNG now";
        return Encoded.written(Lane.PIXELS, why);
    }
}
