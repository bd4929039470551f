package dev.lethe.jpeg.write;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Counts and codes the scans of one picture. Knows the picture only to read it; may be used by several threads. */
final class ScanCoder {
    private static final int SLOTS = 4;

    private final JpegCoefficients picture;
    private final int restartInterval;
    private final RunContext context;

    ScanCoder(JpegCoefficients picture, int restartInterval, RunContext context) {
        this.picture = picture;
        this.restartInterval = restartInterval;
        this.context = context;
    }

    static TokenSource source(JpegFrame frame, Scan scan, int restartInterval) {
        return scan.first() == 0
                ? new McuTokens(frame, scan, restartInterval)
                : new AcTokens(frame, scan, restartInterval);
    }

    private interface Consumer {
        void take(Tokens tokens) throws IOException;
    }

    private void run(Scan scan, Consumer consumer) throws IOException {
        JpegFrame frame = picture.frame();
        List<CoefficientPlane> planes = picture.planes();
        TokenSource source = source(frame, scan, restartInterval);
        Tokens tokens = new Tokens();
        for (int row = 0; row < frame.mcusHigh(); row++) {
            context.check();
            source.row(row, planes, tokens);
            consumer.take(tokens);
            tokens.clear();
        }
        source.end(tokens);
        consumer.take(tokens);
    }

    /** How often each symbol occurs. */
    TokenCounts count(Scan scan) throws IOException {
        TokenCounts counts = new TokenCounts();
        run(scan, counts::add);
        return counts;
    }

    /** The scan with tables made for it, at most so many of each class. */
    PlannedScan plan(Scan scan, int maxTables) throws IOException {
        if (scan.first() == 0 && scan.isRefinement()) {
            return new PlannedScan(scan, List.of(), List.of());
        }
        TokenCounts counts = count(scan);
        List<long[]> dc = new ArrayList<>();
        List<long[]> ac = new ArrayList<>();
        for (int i = 0; i < scan.components().size(); i++) {
            dc.add(counts.dc(i));
            ac.add(counts.ac(i));
        }
        return new PlannedScan(
                scan,
                scan.first() == 0 ? SharedTables.choose(dc, maxTables).tables() : List.of(),
                scan.last() > 0 ? SharedTables.choose(ac, maxTables).tables() : List.of());
    }

    /** Plans the scans of a script one by one. */
    List<PlannedScan> plan(ScanScript script) throws IOException {
        List<PlannedScan> scans = new ArrayList<>();
        for (Scan scan : script.scans()) {
            scans.add(plan(scan, script.isProgressive() ? SLOTS : 2));
        }
        return scans;
    }

    /** Writes a scan's entropy-coded data. */
    void code(PlannedScan planned, OutputStream out) throws IOException {
        EntropyOutput output = new EntropyOutput(out, planned.codes());
        run(planned.scan(), output::write);
        output.end();
    }
}
