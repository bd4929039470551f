package dev.lethe.compress;

import dev.lethe.ImageFormat;
import dev.lethe.MalformedImageException;
import dev.lethe.compress.png.PngSmaller;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.Lane;
import java.io.IOException;
import java.util.Optional;

/** PNGs: filtered and deflated anew. */
final class PngCoder implements Coder {
    @Override
    public ImageFormat format() {
        return ImageFormat.PNG;
    }

    @Override
    public Optional<Candidate> lossless(Original original) throws IOException {
        Optional<SeekableInput> coded = original.coded(ImageFormat.PNG);
        if (coded.isEmpty() && !original.still()) {
            return Optional.empty();
        }
        Spool file = new Spool();
        try {
            return coded.isPresent() ? deflated(coded.get(), original, file) : encoded(original, file);
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

    /** A picture that has no PNG coding yet: encoded quickly, then made smaller. */
    private static Optional<Candidate> encoded(Original original, Spool file) throws IOException {
        try (Spool quick = new Spool()) {
            original.encoder(ImageFormat.PNG)
                    .write(
                            original.shown().picture(),
                            ImageFormat.PNG,
                            EncodeOptions.defaults(),
                            quick.output(),
                            original.context());
            if (smaller(original)
                    .write(quick.written(), file.output(), original.context())
                    .isEmpty()) {
                quick.written().stream().transferTo(file.output());
            }
        }
        String how = "decoded and encoded anew as PNG, without loss";
        long bytes = original.finishedBytes(file, ImageFormat.PNG);
        return Optional.of(Candidate.lossless(ImageFormat.PNG, Lane.PIXELS, bytes, how, file));
    }

    /** A palette chosen with loss belongs here. */
    @Override
    public Optional<Candidate> reaching(double score, Original original) {
        return Optional.empty();
    }

    /** A palette chosen with loss belongs here. */
    @Override
    public Optional<Candidate> within(long bytes, Original original) {
        return Optional.empty();
    }
}
