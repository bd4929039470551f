package dev.lethe.compress.palette;

import dev.lethe.ImageFormat;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.compress.png.PngSmaller;
import dev.lethe.compress.quality.QualitySearch;
import dev.lethe.compress.quality.QualitySearch.Candidate;
import dev.lethe.compress.quality.QualitySearch.Encoding;
import dev.lethe.compress.quality.QualitySearch.Outcome;
import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.encoding.png.PngCodec;
import dev.lethe.io.CountingOutput;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Spool;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a picture as a PNG with a palette of as many colours as a wish needs: a score of SSIMULACRA 2 in the fewest
 * bytes, or the best score in a number of bytes. Each is found by a few trials, at several degrees of dithering.
 *
 * <p>What is written is complete but holds no colour profile, as with {@link PngCodec}. Takes about 50 bytes of memory per
 * pixel, twice that with an alpha channel. The same picture always gives the same file. Not thread-safe; for one picture.
 */
public final class PalettePng {
    private static final int FINEST = 100;
    private static final int LEAST = 2;
    private static final int TRIALS = 5;
    private static final float[] DITHERING = {0, 0.5f, 1};

    private final PreparedPicture picture;
    private final Ssimulacra2.Reference reference;
    private final RunContext run;
    private final Map<Integer, Palette> palettes = new HashMap<>();

    private PalettePng(PreparedPicture picture, Ssimulacra2.Reference reference, RunContext run) {
        this.picture = picture;
        this.reference = reference;
        this.run = run;
    }

    /**
     * What was written.
     *
     * @param colors that were allowed
     * @param dithering its degree, 0 to 1
     * @param score that was measured
     * @param reached whether the wish is met; if not, this comes closest
     * @param bytes of the file
     */
    public record Result(int colors, float dithering, double score, boolean reached, long bytes) {}

    /** A way to paint, and the score of what comes of it. */
    private record Way(int colors, float dithering, double score) {}

    /**
     * Gets ready for a picture's first frame.
     *
     * @param context also the run whose memory is taken, until it is closed
     * @throws MalformedImageException if the picture gives fewer rows than it has
     * @throws LimitExceededException if the run's memory or time does not suffice
     */
    public static PalettePng of(Picture picture, RunContext context) throws IOException {
        Raster original = Raster.of(picture, context);
        return of(original, Ssimulacra2.Reference.of(original, context), context);
    }

    /**
     * As {@link #of(Picture, RunContext)}, for a picture that was made ready to be compared with already.
     *
     * @param reference of the same picture
     */
    public static PalettePng of(Picture picture, Ssimulacra2.Reference reference, RunContext context)
            throws IOException {
        return new PalettePng(PreparedPicture.of(picture, context), reference, context);
    }

    /**
     * Writes the smallest file that reaches a score.
     *
     * @param score below 100
     * @throws LimitExceededException if the run's memory or time does not suffice
     */
    public Result smallest(double score, OutputStream output) throws IOException {
        QualitySearch search = QualitySearch.between(0, FINEST).withMostEncodes(TRIALS);
        Way closest = null;
        Candidate<Way> smallest = null;
        for (float dithering : DITHERING) {
            // Many pictures have too many colours for any palette: what the largest can't reach is not searched for.
            Candidate<Way> finest = trials(dithering).at(FINEST);
            if (closest == null || finest.score() > closest.score()) {
                closest = finest.result();
            }
            if (finest.score() >= score) {
                Candidate<Way> best = search.smallest(score, trials(dithering)).best();
                smallest = smallest == null || best.bytes() < smallest.bytes() ? best : smallest;
            }
        }
        Way way = smallest == null ? Objects.requireNonNull(closest) : smallest.result();
        return result(way, smallest != null, file(way, output));
    }

    /**
     * Writes the file of the highest score that is no longer than that.
     *
     * @param bytes 1 or more
     * @throws LimitExceededException if the run's memory or time does not suffice
     */
    public Result within(long bytes, OutputStream output) throws IOException {
        Fitting first = fitting(bytes);
        try (first) {
            // what is quickly deflated is longer than what is written in the end: there is room for more
            long gained = first.quick() - first.length();
            if (first.length() <= bytes && gained > 0) {
                long quick = (long) (bytes * ((double) first.quick() / first.length()));
                try (Fitting second = fitting(quick)) {
                    if (second.length() <= bytes
                            && second.way().score() > first.way().score()) {
                        return second.copyTo(output, bytes);
                    }
                }
            }
            return first.copyTo(output, bytes);
        }
    }

    /** A file that may be within a number of bytes. */
    private record Fitting(Way way, long quick, Spool file) implements AutoCloseable {
        long length() throws IOException {
            return file.written().length();
        }

        Result copyTo(OutputStream output, long bytes) throws IOException {
            file.written().stream().transferTo(output);
            return result(way, length() <= bytes, length());
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private Fitting fitting(long quick) throws IOException {
        QualitySearch search = QualitySearch.between(0, FINEST).withMostEncodes(TRIALS);
        List<Outcome<Way>> found = new ArrayList<>();
        for (float dithering : DITHERING) {
            found.add(search.within(quick, trials(dithering)));
        }
        found.sort(Comparator.comparing(Outcome<Way>::reached)
                .reversed()
                .thenComparingDouble(outcome -> outcome.reached()
                        ? -outcome.best().score()
                        : outcome.best().bytes()));
        Candidate<Way> best = found.get(0).best();
        Spool spool = new Spool();
        file(best.result(), spool.output());
        return new Fitting(best.result(), best.bytes(), spool);
    }

    private static Result result(Way way, boolean reached, long bytes) {
        return new Result(way.colors(), way.dithering(), way.score(), reached, bytes);
    }

    private Encoding<Way> trials(float dithering) {
        return quality -> {
            int colors = colors(quality);
            // a trial's memory is its own: it goes with it
            try (RunContext context = run.part()) {
                Raster painted = painted(colors, dithering, context);
                CountingOutput bytes = new CountingOutput();
                write(painted, bytes, context);
                double score = reference.score(painted, context);
                return new Candidate<>(bytes.count(), score, new Way(colors, dithering, score));
            }
        };
    }

    private Raster painted(int colors, float dithering, RunContext context) throws IOException {
        if (picture.count() <= colors) {
            return picture.asItIs(context);
        }
        Palette palette = palettes.get(colors);
        if (palette == null) {
            palette = picture.palette(colors, context);
            palettes.put(colors, palette);
        }
        return picture.painted(palette, dithering, context);
    }

    /** Colours on a scale of equal ratios, up to all that a palette holds. */
    private static int colors(int quality) {
        double ratio = (double) PaletteQuantizer.MOST / LEAST;
        return (int) Math.round(LEAST * Math.pow(ratio, (double) quality / FINEST));
    }

    private long file(Way way, OutputStream output) throws IOException {
        try (RunContext context = run.part();
                Spool quick = new Spool();
                Spool best = new Spool()) {
            write(painted(way.colors(), way.dithering(), context), quick.output(), context);
            SeekableInput encoded = quick.written();
            boolean smaller =
                    PngSmaller.standard().write(encoded, best.output(), context).isPresent();
            SeekableInput chosen = smaller ? best.written() : encoded;
            chosen.stream().transferTo(output);
            return chosen.length();
        }
    }

    private static void write(Picture painted, OutputStream output, RunContext context) throws IOException {
        new PngCodec().write(painted, ImageFormat.PNG, EncodeOptions.defaults(), output, context);
    }
}
