package dev.lethe.jpeg.read;

import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a JPEG file into its quantised coefficients, without any loss: baseline, extended sequential and progressive
 * files with Huffman coding, 8 bits and one to four components (ITU-T T.81).
 *
 * <p>Opening goes through the file once, from marker to marker, and checks its size in pixels against the limits;
 * coefficients are decoded when they are asked for. Damaged files give what common viewers get from them, with zeros for
 * what is missing, and {@link #damage} says so. The reader does not close its input. One owner, one thread.
 */
public final class JpegReader {
    private static final long MAX_ARRAY = Integer.MAX_VALUE - 8L;

    private final SeekableInput input;
    private final RunContext context;
    private final Survey survey;
    private final JpegFrame frame;
    private final Set<JpegDamage> damage;

    private JpegReader(
            SeekableInput input, RunContext context, Survey survey, JpegFrame frame, Set<JpegDamage> damage) {
        this.input = input;
        this.context = context;
        this.survey = survey;
        this.frame = frame;
        this.damage = damage;
    }

    /**
     * Opens a file.
     *
     * @param input the file, from its start marker; bytes behind its end marker do not matter
     * @param context what the run may use
     * @throws dev.lethe.MalformedImageException if there is no picture that could be decoded
     * @throws UnsupportedFormatException if it is coded in a way that is not read: arithmetic, lossless or hierarchical
     *     coding, more than 8 bits or more than four components
     * @throws dev.lethe.LimitExceededException if it has more pixels or segments than allowed
     */
    public static JpegReader open(SeekableInput input, RunContext context) throws IOException {
        Set<JpegDamage> damage = EnumSet.noneOf(JpegDamage.class);
        Survey survey = new Survey(new ByteCursor(input, "JPEG", context), damage);
        survey.run();
        return new JpegReader(input, context, survey, survey.shape(), damage);
    }

    /** The file that it reads. */
    public SeekableInput input() {
        return input;
    }

    /** The picture's shape, with the quantisation tables that its components use. */
    public JpegFrame frame() {
        return frame;
    }

    /** How the file is coded. */
    public JpegCoding coding() {
        return survey.header().coding();
    }

    /** MCUs between restart markers in the first scan; 0 for none. */
    public int restartInterval() {
        return survey.restartInterval();
    }

    /** Number of scans, at least 1. */
    public int scans() {
        return survey.scans();
    }

    /** Whether an Adobe marker precedes the picture: inks are then stored inverted. */
    public boolean hasAdobe() {
        return survey.hasAdobe();
    }

    /**
     * Where application segments and comments lie, in the file's order, up to its end marker. JFIF's and Adobe's (APP0,
     * APP14) count only before the first scan: behind it no reader heeds what they say about colours.
     */
    public List<JpegSegment> segments() {
        return survey.segments();
    }

    /**
     * What had to be got over so far. Damage between segments is known when the file is open, damage of coded data once
     * they were decoded. A copy.
     */
    public Set<JpegDamage> damage() {
        return Set.copyOf(damage);
    }

    /**
     * Decodes all scans.
     *
     * @return coefficients of the caller's own
     * @throws dev.lethe.LimitExceededException if they need more memory than allowed
     * @throws dev.lethe.MalformedImageException if not even the first scan can be decoded
     */
    public JpegCoefficients coefficients() throws IOException {
        requireArrays();
        context.reserve(frame.coefficientBytes());
        JpegCoefficients result = JpegCoefficients.zeros(frame);
        new CoefficientsPass(pass(Set.of()), context, damage).run(result, readsInRows() ? 1 : survey.scans());
        return result;
    }

    private void requireArrays() throws UnsupportedFormatException {
        for (int i = 0; i < frame.components().size(); i++) {
            if ((long) frame.stride(i) * frame.rows(i) * 64 > MAX_ARRAY) {
                throw new UnsupportedFormatException("JPEG has more coefficients than an array can hold");
            }
        }
    }

    /** Whether {@link #rows} can be used: in sequential files of which one scan holds all components. */
    public boolean readsInRows() {
        return survey.inBands();
    }

    /**
     * A pass over the coefficients in memory for one row of MCUs, from the first row on. May be called any number of
     * times.
     *
     * @throws IllegalStateException if {@link #readsInRows} says that the file has to be read whole
     * @throws dev.lethe.MalformedImageException if the scan cannot be decoded
     */
    public McuRows rows() throws IOException {
        return rows(Set.of());
    }

    /**
     * As {@link #rows()}, without the AC coefficients of some components: they are passed over several at a time.
     *
     * @param means places of components in the frame of which the DC is all that is asked for
     */
    public McuRows rows(Set<Integer> means) throws IOException {
        if (!readsInRows()) {
            throw new IllegalStateException("this file has several scans: use coefficients()");
        }
        context.reserve(frame.coefficientBytes() / frame.mcusHigh());
        return new McuRows(frame, pass(means), means, context);
    }

    private ScanPass pass(Set<Integer> means) throws IOException {
        return new ScanPass(input, context, survey.header(), frame, means, damage);
    }
}
