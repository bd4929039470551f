package dev.lethe.compress;

import dev.lethe.compress.quality.QualitySearch;
import dev.lethe.compress.quality.QualitySearch.Candidate;
import dev.lethe.compress.quality.QualitySearch.Outcome;
import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.io.CountingOutput;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.decode.JpegDecoder;
import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A JPEG that just reaches a score: encoded at several settings, each decoded again and compared with the picture.
 *
 * @param score that it was measured to have
 * @param reached whether that is what was asked for
 * @param bytes its size
 */
record ScoredJpeg(double score, boolean reached, long bytes) {
    /** Encoders' scale of quality in tenths. */
    private static final int FINEST = 1000;

    private static final double STEPS = 10;

    /** Writes the smallest file that reaches a score, or the one that comes closest. */
    static ScoredJpeg write(Picture picture, double score, JpegWriter last, OutputStream output, RunContext context)
            throws IOException {
        Picture original = Raster.of(picture, context);
        Ssimulacra2.Reference reference = Ssimulacra2.Reference.of(original, context);
        Outcome<JpegCoefficients> found = QualitySearch.between(0, FINEST)
                .smallest(score, quality -> candidate(original, reference, quality / STEPS, context));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        last.write(found.best().result(), file, context);
        file.writeTo(output);
        return new ScoredJpeg(found.best().score(), found.reached(), file.size());
    }

    private static Candidate<JpegCoefficients> candidate(
            Picture original, Ssimulacra2.Reference reference, double quality, RunContext run) throws IOException {
        // A candidate's memory is its own: it goes with it.
        try (RunContext context = run.part()) {
            JpegCoefficients coefficients = JpegEncoder.quality(quality).coefficients(original, context);
            CountingOutput bytes = new CountingOutput();
            JpegWriter.sequential().write(coefficients, bytes, context);
            Picture decoded = JpegDecoder.of(coefficients, context)
                    .picture(original.layout().profile());
            return new Candidate<>(bytes.count(), reference.score(decoded, context), coefficients);
        }
    }
}
