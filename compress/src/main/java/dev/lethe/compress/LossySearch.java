package dev.lethe.compress;

import dev.lethe.ImageFormat;
import dev.lethe.compress.quality.QualitySearch;
import dev.lethe.compress.quality.QualitySearch.Outcome;
import dev.lethe.io.Spool;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Finds the setting of a lossy format at which a picture reaches a score or a size. What is measured is the picture as it
 * is decoded again.
 *
 * @param <R> what an encoder makes before it is written
 * @param format that is searched in
 * @param codec its encoder and decoder
 * @param subject the picture
 * @param original where it comes from
 */
record LossySearch<R>(ImageFormat format, Codec<R> codec, Subject subject, Original original) {
    /** Encoders' scale of quality in tenths. */
    private static final int FINEST = 1000;

    private static final double STEPS = 10;
    private static final int PATIENCE = 3;

    /** A lossy encoder with its decoder. */
    interface Codec<R> {
        /** Encodes at a quality of 0 to 100. */
        R encode(Picture picture, double quality, RunContext context) throws IOException;

        /** About how many bytes it takes; only differences count. */
        long draftBytes(R made, RunContext context) throws IOException;

        /** Decodes it again. */
        Picture decode(R made, Picture picture, RunContext context) throws IOException;

        /** Writes the file. */
        void write(R made, OutputStream output, RunContext context) throws IOException;
    }

    /** The smallest file that reaches a score. */
    Candidate reaching(double score) throws IOException {
        Outcome<R> found =
                QualitySearch.between(0, FINEST).withPatience(PATIENCE).smallest(score, this::scored);
        Spool file = new Spool();
        try {
            codec.write(found.best().result(), file.output(), original.context());
            Candidate made = candidate(
                    file, original.finishedBytes(file, format), found.best().score(), found);
            return found.reached() ? made : made.missed("more can't be reached");
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private QualitySearch.Candidate<R> scored(int quality) throws IOException {
        // A candidate's memory is its own: it goes with it.
        try (RunContext context = original.context().part()) {
            R made = codec.encode(subject.picture(), quality / STEPS, context);
            return new QualitySearch.Candidate<>(codec.draftBytes(made, context), score(made, context), made);
        }
    }

    private double score(R made, RunContext context) throws IOException {
        return subject.reference(original.context()).score(codec.decode(made, subject.picture(), context), context);
    }

    /** The best file that fits. */
    Candidate within(long bytes) throws IOException {
        Outcome<R> found = QualitySearch.between(0, FINEST).within(bytes, this::sized);
        Spool file = new Spool();
        try (RunContext context = original.context().part()) {
            codec.write(found.best().result(), file.output(), context);
            Candidate made =
                    candidate(file, found.best().bytes(), score(found.best().result(), context), found);
            return found.reached() ? made : made.missed("fewer bytes can't be reached");
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private QualitySearch.Candidate<R> sized(int quality) throws IOException {
        try (RunContext context = original.context().part();
                Spool file = new Spool()) {
            R made = codec.encode(subject.picture(), quality / STEPS, context);
            codec.write(made, file.output(), context);
            return new QualitySearch.Candidate<>(original.finishedBytes(file, format), 0, made);
        }
    }

    private Candidate candidate(Spool file, long bytes, double score, Outcome<R> found) {
        String depth = subject.picture().layout().bits() == 16 ? ", 16 bits a sample rounded to 8" : "";
        String how = String.format(
                Locale.ROOT,
                "encoded as %s at a quality of %.1f (SSIMULACRA 2), the best of %d encodes%s%s",
                format,
                score,
                found.encodes(),
                found.quality() == FINEST ? ", at the encoder's highest setting" : "",
                depth);
        return Candidate.lossy(format, bytes, OptionalDouble.of(score), found.reached(), how, file);
    }
}
