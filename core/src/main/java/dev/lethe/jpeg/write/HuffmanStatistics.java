package dev.lethe.jpeg.write;

import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegFrame;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts what a sequential file would code, one row of MCUs after the other, to make the tables with which {@link
 * JpegRowWriter} then writes the same rows. From {@link JpegWriter#statistics}.
 *
 * <p>Mutable. One owner, one thread.
 */
public final class HuffmanStatistics {
    private final Scan scan;
    private final McuTokens source;
    private final Tokens tokens = new Tokens();
    private final TokenCounts counts = new TokenCounts();
    private int row;

    HuffmanStatistics(JpegFrame frame, int restartInterval) {
        this.scan = Scan.sequential(
                IntStream.range(0, frame.components().size()).boxed().toList());
        this.source = new McuTokens(frame, scan, restartInterval);
    }

    /**
     * Counts the next row of MCUs.
     *
     * @param planes of each component, either this row alone, or the whole picture
     * @throws MalformedImageException if a coefficient is too large to be coded
     */
    public void add(List<CoefficientPlane> planes) throws MalformedImageException {
        source.row(row++, planes, tokens);
        counts.add(tokens);
        tokens.clear();
    }

    /** The tables that code all rows counted so far in the fewest bits; no more than baseline files may have. */
    public SequentialTables tables() {
        PlannedScan planned =
                PlannedFile.interleaved(new CountedScan(scan, counts)).scans().get(0);
        return new SequentialTables(planned.dc(), planned.ac());
    }
}
