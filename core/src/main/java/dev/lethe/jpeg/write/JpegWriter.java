package dev.lethe.jpeg.write;

import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Writes quantised coefficients as a JPEG file (ITU-T T.81), without loss: a reader gets back each coefficient that
 * carries the picture. Huffman coding, 8 bits a sample. Components of which several have the same id get 1, 2 and so on.
 *
 * <p>The modes differ in size and time alone: {@link #standard()} needs one pass, {@link #sequential()} two,
 * {@link #progressive} two for each scan. No metadata is written but that of {@link #withSegments}.
 *
 * <p>Immutable; one for all threads.
 */
public final class JpegWriter {
    private enum Mode {
        STANDARD,
        SEQUENTIAL,
        SCRIPT,
        FAST,
        SMALLEST
    }

    private final Mode mode;
    private final @Nullable ScanScript script;
    private final @Nullable HeaderSegments segments;
    private final int restartInterval;
    private final @Nullable Executor executor;

    private JpegWriter(Mode mode, @Nullable ScanScript script) {
        this(mode, script, null, 0, null);
    }

    private JpegWriter(
            Mode mode,
            @Nullable ScanScript script,
            @Nullable HeaderSegments segments,
            int restartInterval,
            @Nullable Executor executor) {
        this.mode = mode;
        this.script = script;
        this.segments = segments;
        this.restartInterval = restartInterval;
        this.executor = executor;
    }

    /** Sequential, with the typical Huffman tables of T.81 K.3.3. */
    public static JpegWriter standard() {
        return new JpegWriter(Mode.STANDARD, null);
    }

    /** Sequential, with Huffman tables made for the picture; every reader opens it. */
    public static JpegWriter sequential() {
        return new JpegWriter(Mode.SEQUENTIAL, null);
    }

    /** Progressive, with the customary scans ({@link ScanScript#progressive}) and tables made for each. */
    public static JpegWriter progressive() {
        return new JpegWriter(Mode.SCRIPT, null);
    }

    /** With given scans, and tables made for each. */
    public static JpegWriter scans(ScanScript script) {
        return new JpegWriter(Mode.SCRIPT, script);
    }

    /** Small in little time: progressive with scans chosen for the picture, or sequential where that is smaller. */
    public static JpegWriter fast() {
        return new JpegWriter(Mode.FAST, null);
    }

    /** The smallest, among all scans that are worth trying; never larger than {@link #sequential}. */
    public static JpegWriter smallest() {
        return new JpegWriter(Mode.SMALLEST, null);
    }

    /**
     * This writer with other application segments. Without them it writes {@link HeaderSegments#colors}; with them
     * nothing besides, and the caller sees to it that readers know the colours.
     */
    public JpegWriter withSegments(HeaderSegments others) {
        return new JpegWriter(mode, script, others, restartInterval, executor);
    }

    /**
     * This writer with restart markers, from which readers can go on after damage.
     *
     * @param mcus MCUs between them, 1 to 65,535; 0 for none
     */
    public JpegWriter withRestartInterval(int mcus) {
        if (mcus < 0 || mcus > 65_535) {
            throw new IllegalArgumentException("mcus: must be 0 to 65535");
        }
        return new JpegWriter(mode, script, segments, mcus, executor);
    }

    /**
     * This writer with threads that help: components and scans are worked on at the same time. The file stays the same,
     * to the byte; scans are kept in memory until they are written.
     *
     * @param threads may be shared and busy: the caller's thread does what no other has begun. It is not shut down
     */
    public JpegWriter withExecutor(Executor threads) {
        return new JpegWriter(mode, script, segments, restartInterval, threads);
    }

    /**
     * Counts what a sequential file of this frame would code, row by row, to make tables for {@link #rows}.
     *
     * @throws UnsupportedFormatException as {@link #rows}
     */
    public HuffmanStatistics statistics(JpegFrame frame) throws UnsupportedFormatException {
        requireOneScan(frame);
        return new HuffmanStatistics(frame, restartInterval);
    }

    /**
     * Begins a sequential file, whatever the mode of this writer, that is then written one row of MCUs at a time.
     *
     * @param tables {@link SequentialTables#standard}, or made by {@link #statistics} for the same coefficients
     * @param out not closed, not flushed
     * @throws UnsupportedFormatException if an MCU of all components has more than 10 blocks, so that they need scans of
     *     their own
     */
    public JpegRowWriter rows(JpegFrame frame, SequentialTables tables, OutputStream out, RunContext context)
            throws IOException {
        requireOneScan(frame);
        if (tables.dc().size() != frame.components().size()) {
            throw new IllegalArgumentException("tables: must be one for each component");
        }
        return JpegRowWriter.open(frame, tables, segments(frame), restartInterval, out, context);
    }

    private static void requireOneScan(JpegFrame frame) throws UnsupportedFormatException {
        if (ScanScript.sequential(frame).scans().size() > 1) {
            throw new UnsupportedFormatException("a JPEG of these sampling factors cannot be written row by row");
        }
    }

    private HeaderSegments segments(JpegFrame frame) {
        return segments == null ? HeaderSegments.colors(frame) : segments;
    }

    /**
     * Writes a file.
     *
     * @param out not closed, not flushed
     * @param context its deadline and cancellation are heeded; what progressive files need beyond the coefficients, up
     *     to a quarter of them, is reserved from its memory
     * @throws MalformedImageException if a coefficient is too large to be coded
     * @throws LimitExceededException out of time or memory
     * @throws IllegalArgumentException if the given scans do not suit the frame
     */
    public void write(JpegCoefficients picture, OutputStream out, RunContext context) throws IOException {
        JpegFrame frame = picture.frame();
        Planner planner = new Planner(picture, restartInterval, new Workers(executor), context);
        PlannedFile plan = switch (mode) {
            case STANDARD -> planner.standard();
            case SEQUENTIAL -> planner.script(ScanScript.sequential(frame));
            case SCRIPT -> planner.script(script == null ? ScanScript.progressive(frame) : script);
            case FAST -> planner.search(ScanSearch.fast());
            case SMALLEST -> planner.search(ScanSearch.thorough());
        };
        planner.coder().write(plan, segments(frame), out);
    }
}
