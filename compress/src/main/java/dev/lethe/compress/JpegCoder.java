package dev.lethe.compress;

import dev.lethe.ImageFormat;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.compress.Compress.Effort;
import dev.lethe.io.CountingOutput;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.decode.JpegDecoder;
import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.jpeg.lossless.JpegRewrite;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.Lane;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalDouble;

/** JPEGs: with other Huffman tables and scans for the same coefficients, or encoded anew. */
final class JpegCoder implements Coder {
    @Override
    public ImageFormat format() {
        return ImageFormat.JPEG;
    }

    /** Only a JPEG can become a JPEG without loss; one that was edited does with little. */
    @Override
    public Optional<Candidate> lossless(Original original) throws IOException {
        Optional<SeekableInput> coded = original.coded(ImageFormat.JPEG);
        if (coded.isEmpty()) {
            boolean edited = original.format().equals(ImageFormat.JPEG);
            return edited ? Optional.of(at(EncodeOptions.DEFAULT_QUALITY, original)) : Optional.empty();
        }
        JpegRewrite rewrite = original.effort() == Effort.FAST ? JpegRewrite.fast() : JpegRewrite.smallest();
        Spool file = new Spool();
        try {
            rewrite.withDamageRefused().write(coded.get(), file.output(), original.context());
            long bytes = original.finishedBytes(file, ImageFormat.JPEG);
            return Optional.of(Candidate.lossless(
                    ImageFormat.JPEG,
                    Lane.COEFFICIENTS,
                    bytes,
                    "its coefficients were coded anew, without loss",
                    file));
        } catch (MalformedImageException e) {
            file.close();
            return Optional.of(kept(original, coded.get(), "its image data are damaged, so its coding was kept"));
        } catch (UnsupportedFormatException e) {
            file.close();
            return Optional.of(
                    kept(original, coded.get(), "its kind of JPEG coding can't be made smaller; it was kept"));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static Candidate kept(Original original, SeekableInput coded, String why) throws IOException {
        return Candidate.kept(ImageFormat.JPEG, original.finishedBytes(coded, ImageFormat.JPEG), why);
    }

    @Override
    public Optional<Candidate> reaching(double score, Original original) throws IOException {
        return Optional.of(search(original).reaching(score));
    }

    @Override
    public Optional<Candidate> within(long bytes, Original original) throws IOException {
        return Optional.of(search(original).within(bytes));
    }

    private static LossySearch<JpegCoefficients> search(Original original) throws IOException {
        Codec codec = new Codec(writer(original));
        return new LossySearch<>(ImageFormat.JPEG, codec, original.opaque(ImageFormat.JPEG), original);
    }

    private static JpegWriter writer(Original original) {
        return original.effort() == Effort.FAST ? JpegWriter.fast() : JpegWriter.smallest();
    }

    /** At an encoder's setting, 0 to 100. */
    Candidate at(int quality, Original original) throws IOException {
        Subject subject = original.opaque(ImageFormat.JPEG);
        Spool file = new Spool();
        try {
            JpegEncoder.quality(quality).write(subject.picture(), file.output(), original.context());
            String how = "decoded and encoded anew as JPEG at quality " + quality;
            long bytes = original.finishedBytes(file, ImageFormat.JPEG);
            return Candidate.lossy(ImageFormat.JPEG, bytes, OptionalDouble.empty(), true, how, file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private record Codec(JpegWriter last) implements LossySearch.Codec<JpegCoefficients> {
        @Override
        public JpegCoefficients encode(Picture picture, double quality, RunContext context) throws IOException {
            return JpegEncoder.quality(quality).coefficients(picture, context);
        }

        @Override
        public long draftBytes(JpegCoefficients made, RunContext context) throws IOException {
            CountingOutput bytes = new CountingOutput();
            JpegWriter.sequential().write(made, bytes, context);
            return bytes.count();
        }

        @Override
        public Picture decode(JpegCoefficients made, Picture picture, RunContext context) throws IOException {
            return JpegDecoder.of(made, context).picture(picture.layout().profile());
        }

        @Override
        public void write(JpegCoefficients made, OutputStream output, RunContext context) throws IOException {
            last.write(made, output, context);
        }
    }
}
