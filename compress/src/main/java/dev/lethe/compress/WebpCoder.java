package dev.lethe.compress;

import dev.lethe.ImageFormat;
import dev.lethe.compress.Compress.Effort;
import dev.lethe.encoding.webp.EncodedWebp;
import dev.lethe.encoding.webp.WebpCodec;
import dev.lethe.encoding.webp.WebpEncoder;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Lane;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** WebPs, which are always encoded anew. */
final class WebpCoder implements Coder {
    @Override
    public ImageFormat format() {
        return ImageFormat.WEBP;
    }

    /** For pictures of 8 bits; not for lossy WebPs, whose pixels take far more bytes than their coding. */
    @Override
    public Optional<Candidate> lossless(Original original) throws IOException {
        Optional<SeekableInput> coded = original.coded(ImageFormat.WEBP);
        if (!original.still() || coded.isPresent() && !WebpCodec.isLossless(coded.get(), original.context())) {
            return Optional.empty();
        }
        Picture picture = original.shown().picture();
        if (!WebpEncoder.holds(picture.layout())) {
            return Optional.empty();
        }
        Spool file = new Spool();
        try {
            with(original.effort(), WebpEncoder.lossless()).write(picture, file.output(), original.context());
            long bytes = original.finishedBytes(file, ImageFormat.WEBP);
            String how = "decoded and encoded anew as WEBP, without loss";
            return Optional.of(Candidate.lossless(ImageFormat.WEBP, Lane.PIXELS, bytes, how, file));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static WebpEncoder with(Effort effort, WebpEncoder exhaustive) {
        return switch (effort) {
            case FAST -> exhaustive.fast();
            case DEFAULT -> exhaustive.balanced();
            case MAX -> exhaustive;
        };
    }

    @Override
    public Optional<Candidate> reaching(double score, Original original) throws IOException {
        return Optional.of(search(original).reaching(score));
    }

    @Override
    public Optional<Candidate> within(long bytes, Original original) throws IOException {
        return Optional.of(search(original).within(bytes));
    }

    private static LossySearch<EncodedWebp> search(Original original) throws IOException {
        Codec codec = new Codec(original.effort());
        return new LossySearch<>(ImageFormat.WEBP, codec, original.shown(), original);
    }

    private record Codec(Effort effort) implements LossySearch.Codec<EncodedWebp> {
        @Override
        public EncodedWebp encode(Picture picture, double quality, RunContext context) throws IOException {
            return with(effort, WebpEncoder.lossy(quality)).encode(picture, context);
        }

        @Override
        public long draftBytes(EncodedWebp made, RunContext context) {
            return made.length();
        }

        @Override
        public Picture decode(EncodedWebp made, Picture picture, RunContext context) throws IOException {
            return made.picture(context);
        }

        @Override
        public void write(EncodedWebp made, OutputStream output, RunContext context) throws IOException {
            made.write(output);
        }
    }
}
