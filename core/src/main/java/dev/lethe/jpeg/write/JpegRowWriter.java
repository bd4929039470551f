package dev.lethe.jpeg.write;

import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a sequential JPEG one row of MCUs at a time, in memory that does not grow with the picture's height. From
 * {@link JpegWriter#rows}.
 *
 * <p>Call {@link #write} for each row of MCUs from top to bottom, then {@link #end}. One owner, one thread.
 */
public final class JpegRowWriter {
    private final JpegFrame frame;
    private final RunContext context;
    private final McuTokens source;
    private final FileOutput file;
    private final EntropyOutput output;
    private final Tokens tokens = new Tokens();
    private int row;

    private JpegRowWriter(
            JpegFrame frame, int restartInterval, FileOutput file, EntropyOutput output, RunContext context) {
        this.frame = frame;
        this.context = context;
        this.source = new McuTokens(frame, scan(frame), restartInterval);
        this.file = file;
        this.output = output;
    }

    /** Writes all that precedes the first row. */
    static JpegRowWriter open(
            JpegFrame frame,
            SequentialTables tables,
            HeaderSegments segments,
            int restartInterval,
            OutputStream out,
            RunContext context)
            throws IOException {
        PlannedScan planned = tables.plan(scan(frame));
        FileOutput file = new FileOutput(frame, List.of(planned), out);
        file.start(segments, restartInterval);
        file.scan(0);
        return new JpegRowWriter(frame, restartInterval, file, new EntropyOutput(out, planned.codes()), context);
    }

    private static Scan scan(JpegFrame frame) {
        return Scan.sequential(
                IntStream.range(0, frame.components().size()).boxed().toList());
    }

    /**
     * Writes the next row of MCUs.
     *
     * @param planes of each component, either this row alone, or the whole picture
     * @throws MalformedImageException if a coefficient has no code in the tables
     * @throws IllegalStateException if all rows are written
     */
    public void write(List<CoefficientPlane> planes) throws IOException {
        if (row == frame.mcusHigh()) {
            throw new IllegalStateException("all rows are written");
        }
        context.check();
        source.row(row++, planes, tokens);
        output.write(tokens);
        tokens.clear();
    }

    /**
     * Ends the file. The stream is not flushed and not closed.
     *
     * @throws IllegalStateException if rows are missing
     */
    public void end() throws IOException {
        if (row != frame.mcusHigh()) {
            throw new IllegalStateException("rows are missing: " + (frame.mcusHigh() - row));
        }
        output.end();
        file.end();
    }
}
