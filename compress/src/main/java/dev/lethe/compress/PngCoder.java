package dev.lethe.compress;

import dev.lethe.ImageFormat;
import dev.lethe.MalformedImageException;
import dev.lethe.compress.palette.PalettePng;
import dev.lethe.compress.png.PngSmaller;
import dev.lethe.encoding.gif.GifToApng;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.Lane;
import dev.lethe.spi.PixelCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** PNGs: filtered and deflated anew, with loss also with a palette. */
final class PngCoder implements Coder {
    @Override
    public ImageFormat format() {
        return ImageFormat.PNG;
    }

    @Override
    public Optional<Candidate> lossless(Original original) throws IOException {
        Optional<SeekableInput> coded = original.coded(ImageFormat.PNG);
        Optional<SeekableInput> gif = original.coded(ImageFormat.GIF);
        if (coded.isEmpty() && gif.isEmpty() && !original.still()) {
            return Optional.empty();
        }
        Spool file = new Spool();
        try {
            if (coded.isPresent()) {
                return deflated(coded.get(), original, file);
            }
            return original.still() ? encoded(original, file) : animated(gif.get(), original, file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static Optional<Candidate> deflated(SeekableInput coded, Original original, Spool file) throws IOException {
        try {
            Optional<PngSmaller.Result> result = smaller(original).write(coded, file.output(), original.context());
            if (result.isEmpty()) {
                file.close();
                return Optional.empty();
            }
            String how = "deflated anew without loss (" + result.get().how() + "), "
                    + result.get().saved() + " bytes less";
            long bytes = original.finishedBytes(file, ImageFormat.PNG);
            return Optional.of(Candidate.lossless(ImageFormat.PNG, Lane.COEFFICIENTS, bytes, how, file));
        } catch (MalformedImageException e) {
            file.close();
            long bytes = original.finishedBytes(coded, ImageFormat.PNG);
            String why = "its image data are damaged, so its coding was kept";
            return Optional.of(Candidate.kept(ImageFormat.PNG, bytes, why));
        }
    }

    private static PngSmaller smaller(Original original) {
        return switch (original.effort()) {
            case FAST -> PngSmaller.fast();
            case DEFAULT -> PngSmaller.standard();
            case MAX -> PngSmaller.smallest();
        };
    }

    /** A picture that has no PNG coding yet. */
    private static Optional<Candidate> encoded(Original original, Spool file) throws IOException {
        PixelCodec encoder = original.encoder(ImageFormat.PNG);
        Picture picture = original.shown().picture();
        quickly(
                output -> encoder.write(picture, ImageFormat.PNG, EncodeOptions.defaults(), output, original.context()),
                original,
                file);
        return made("decoded and encoded anew as PNG, without loss", original, file);
    }

    /** An animated GIF, whose frames all become those of an animated PNG. */
    private static Optional<Candidate> animated(SeekableInput gif, Original original, Spool file) throws IOException {
        quickly(output -> GifToApng.write(gif, output, original.context()), original, file);
        return made("an animated PNG now, with the same frames and times", original, file);
    }

    /** Writes a PNG. */
    @FunctionalInterface
    private interface Quick {
        void write(OutputStream output) throws IOException;
    }

    /** Writes a PNG quickly, then makes it smaller. */
    private static void quickly(Quick encoding, Original original, Spool file) throws IOException {
        try (Spool quick = new Spool()) {
            encoding.write(quick.output());
            if (smaller(original)
                    .write(quick.written(), file.output(), original.context())
                    .isEmpty()) {
                quick.written().stream().transferTo(file.output());
            }
        }
    }

    private static Optional<Candidate> made(String how, Original original, Spool file) throws IOException {
        long bytes = original.finishedBytes(file, ImageFormat.PNG);
        return Optional.of(Candidate.lossless(ImageFormat.PNG, Lane.PIXELS, bytes, how, file));
    }

    /** With a palette, where one of up to 256 colours does. */
    @Override
    public Optional<Candidate> reaching(double score, Original original) throws IOException {
        return painted(original, (palette, output) -> palette.smallest(score, output), "more can't be reached");
    }

    /** With a palette. */
    @Override
    public Optional<Candidate> within(long bytes, Original original) throws IOException {
        return painted(original, (palette, output) -> palette.within(bytes, output), "fewer bytes can't be reached");
    }

    /** Writes with a palette. */
    @FunctionalInterface
    private interface Painter {
        PalettePng.Result write(PalettePng palette, OutputStream output) throws IOException;
    }

    private static Optional<Candidate> painted(Original original, Painter painter, String missed) throws IOException {
        Spool file = new Spool();
        try (RunContext context = original.context().part()) {
            Subject subject = original.shown();
            PalettePng palette = PalettePng.of(subject.picture(), subject.reference(original.context()), context);
            PalettePng.Result made = painter.write(palette, file.output());
            String how = String.format(
                    Locale.ROOT,
                    "encoded as PNG with a palette of up to %d colours, at a quality of %.1f (SSIMULACRA 2)",
                    made.colors(),
                    made.score());
            long bytes = original.finishedBytes(file, ImageFormat.PNG);
            Candidate candidate =
                    Candidate.lossy(ImageFormat.PNG, bytes, OptionalDouble.of(made.score()), made.reached(), how, file);
            return Optional.of(made.reached() ? candidate : candidate.missed(missed));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
