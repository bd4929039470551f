package dev.lethe.compress;

import dev.lethe.ImageFormat;
import dev.lethe.io.Spool;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.Lane;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Formats for which nothing more is known than how to write them.
 *
 * @param format one of them
 */
record OtherCoder(ImageFormat format) implements Coder {
    /** As the format's encoder does it, which for a GIF is with few colours. */
    @Override
    public Optional<Candidate> lossless(Original original) throws IOException {
        if (original.coded(format).isPresent()) {
            return Optional.empty();
        }
        Spool file = new Spool();
        try {
            original.encoder(format)
                    .write(
                            original.shown().picture(),
                            format,
                            EncodeOptions.defaults(),
                            file.output(),
                            original.context());
            long bytes = original.finishedBytes(file, format);
            String how = "decoded and encoded anew as " + format;
            return Optional.of(
                    new Candidate(format, Lane.PIXELS, bytes, OptionalDouble.empty(), true, how, Optional.of(file)));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Optional<Candidate> reaching(double score, Original original) {
        return Optional.empty();
    }

    @Override
    public Optional<Candidate> within(long bytes, Original original) {
        return Optional.empty();
    }
}
