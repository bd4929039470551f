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
    private final JpegCoefficients picture;
    private final int restartInterval;
    private final RunContext context;

    /** Of each component, for progressive scans. */
    private final List<BlockMasks> masks;

    /** For scans without masks, which progressive ones of AC coefficients need. */
    ScanCoder(JpegCoefficients picture, int restartInterval, RunContext context) {
        this(picture, List.of(), restartInterval, context);
    }

    ScanCoder(JpegCoefficients picture, List<BlockMasks> masks, int restartInterval, RunContext context) {
        this.picture = picture;
        this.masks = List.copyOf(masks);
        this.restartInterval = restartInterval;
        this.context = context;
    }

    private TokenSource source(Scan scan) {
        return scan.first() == 0
                ? new McuTokens(picture.frame(), scan, restartInterval)
                : new AcTokens(
                        picture.frame(), scan, masks.get(scan.components().get(0)), restartInterval);
    }

    private interface Consumer {
        void take(Tokens tokens) throws IOException;
    }

    private void run(Scan scan, Consumer consumer) throws IOException {
        JpegFrame frame = picture.frame();
        List<CoefficientPlane> planes = picture.planes();
        TokenSource source = source(scan);
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

    /** Makes the tables of a script. */
    PlannedFile plan(ScanScript script) throws IOException {
        List<CountedScan> scans = new ArrayList<>();
        for (Scan scan : script.scans()) {
            scans.add(new CountedScan(scan, count(scan)));
        }
        return PlannedFile.of(scans);
    }

    /** Writes the whole file. */
    void write(PlannedFile plan, HeaderSegments segments, OutputStream out) throws IOException {
        FileOutput file = new FileOutput(picture.frame(), plan.scans(), out);
        file.start(segments, restartInterval);
        for (int i = 0; i < plan.scans().size(); i++) {
            file.scan(i);
            code(plan.scans().get(i), out);
        }
        file.end();
    }

    /** Writes a scan's entropy-coded data. */
    private void code(PlannedScan planned, OutputStream out) throws IOException {
        EntropyOutput output = new EntropyOutput(out, planned.codes());
        run(planned.scan(), output::write);
        output.end();
    }
}
