package dev.lethe.jpeg.write;

import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes quantised coefficients as a JPEG file (ITU-T T.81), without loss: a reader gets back each coefficient that
 * carries the picture. Huffman coding, 8 bits a sample.
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
        PROGRESSIVE
    }

    private final Mode mode;
    private final @Nullable ScanScript script;
    private final @Nullable HeaderSegments segments;
    private final int restartInterval;

    private JpegWriter(Mode mode, @Nullable ScanScript script, @Nullable HeaderSegments segments, int restartInterval) {
        this.mode = mode;
        this.script = script;
        this.segments = segments;
        this.restartInterval = restartInterval;
    }

    /** Sequential, with the typical Huffman tables of T.81 K.3.3. */
    public static JpegWriter standard() {
        return new JpegWriter(Mode.STANDARD, null, null, 0);
    }

    /** Sequential, with Huffman tables made for the picture; every reader opens it. */
    public static JpegWriter sequential() {
        return new JpegWriter(Mode.SEQUENTIAL, null, null, 0);
    }

    /** Progressive, with the customary scans ({@link ScanScript#progressive}) and tables made for each. */
    public static JpegWriter progressive() {
        return new JpegWriter(Mode.PROGRESSIVE, null, null, 0);
    }

    /** With given scans, and tables made for each. */
    public static JpegWriter scans(ScanScript script) {
        return new JpegWriter(Mode.PROGRESSIVE, script, null, 0);
    }

    /**
     * This writer with other application segments. Without them it writes {@link HeaderSegments#colors}; with them
     * nothing besides, and the caller sees to it that readers know the colours.
     */
    public JpegWriter withSegments(HeaderSegments others) {
        return new JpegWriter(mode, script, others, restartInterval);
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
        return new JpegWriter(mode, script, segments, mcus);
    }

    /**
     * Writes a file.
     *
     * @param out not closed, not flushed
     * @param context its deadline and cancellation are heeded; memory beyond the coefficients is small and not reserved
     * @throws MalformedImageException if a coefficient is too large to be coded
     * @throws IllegalArgumentException if the given scans do not suit the frame
     */
    public void write(JpegCoefficients picture, OutputStream out, RunContext context) throws IOException {
        ScanCoder coder = new ScanCoder(picture, restartInterval, context);
        List<PlannedScan> scans = plan(picture.frame(), coder);
        JpegFrame frame = picture.frame();
        FileOutput file = new FileOutput(frame, scans, out);
        file.start(segments == null ? HeaderSegments.colors(frame) : segments, restartInterval);
        for (int i = 0; i < scans.size(); i++) {
            file.scan(i);
            coder.code(scans.get(i), out);
        }
        file.end();
    }

    private List<PlannedScan> plan(JpegFrame frame, ScanCoder coder) throws IOException {
        if (mode == Mode.STANDARD) {
            SequentialTables tables = SequentialTables.standard(frame);
            return ScanScript.sequential(frame).scans().stream()
                    .map(tables::plan)
                    .toList();
        }
        ScanScript chosen = script;
        if (chosen == null) {
            chosen = mode == Mode.SEQUENTIAL ? ScanScript.sequential(frame) : ScanScript.progressive(frame);
        }
        chosen.requireLossless(frame);
        return coder.plan(chosen);
    }
}
