package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.Lane;
import java.io.IOException;
import java.io.OutputStream;

/** The encoding where edits were asked for and no format: the source's own, without loss where it can. */
record SameFormat() implements EncodeStep {
    @Override
    public String describe() {
        return "encode in the same format";
    }

    @Override
    public ImageFormat target(ImageFormat source) {
        return source;
    }

    @Override
    public boolean keepsCoefficients(ImageFormat source) {
        return source.equals(ImageFormat.JPEG);
    }

    @Override
    public Encoded encode(EncodeJob job, OutputStream output, RunContext context) throws IOException {
        ImageFormat format = job.header().format();
        if (job.coded().isPresent()) {
            return Encoded.unchanged("only what the edits cover was coded anew");
        }
        job.encoder(format).write(job.picture(), format, EncodeOptions.defaults(), output, context);
        return Encoded.written(Lane.PIXELS, "encoded anew after the edits");
    }
}
