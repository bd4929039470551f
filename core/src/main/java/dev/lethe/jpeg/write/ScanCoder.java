package dev.lethe.jpeg.write;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Counts and codes the scans of one picture. Knows the picture only to read it; may be used by several threads. */
final class ScanCoder {
    private final JpegCoefficients picture;
    private final int restartInterval;
    private final RunContext context;

    /** Of each component, for progressive scans. */
    private final List<BlockMasks> masks;

    private final Workers workers;

    /**
     * For one picture.
     *
     * @param masks of each component, or none if no progressive scan of AC coefficients is coded
     */
    ScanCoder(
            JpegCoefficients picture,
            List<BlockMasks> masks,
            int restartInterval,
            Workers workers,
            RunContext context) {
        this.workers = workers;
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
        List<Callable<CountedScan>> tasks = new ArrayList<>();
        for (Scan scan : script.scans()) {
            tasks.add(() -> new CountedScan(scan, count(scan)));
        }
        return PlannedFile.of(workers.all(tasks));
    }

    /** Writes the whole file. */
    void write(PlannedFile plan, HeaderSegments segments, OutputStream out) throws IOException {
        FileOutput file = new FileOutput(picture.frame(), plan.scans(), out);
        file.start(segments, restartInterval);
        if (inParallel(plan)) {
            List<ByteArrayOutputStream> coded = code(plan);
            for (int i = 0; i < coded.size(); i++) {
                file.scan(i);
                coded.get(i).writeTo(out);
            }
        } else {
            for (int i = 0; i < plan.scans().size(); i++) {
                file.scan(i);
                code(plan.scans().get(i), out);
            }
        }
        file.end();
    }

    /** Only if there are threads for it are the scans kept in memory until those before them are written. */
    private boolean inParallel(PlannedFile plan) {
        return workers.areSeveral() && plan.scans().size() > 1;
    }

    private List<ByteArrayOutputStream> code(PlannedFile plan) throws IOException {
        context.reserve(plan.bits() / 4);
        List<Callable<ByteArrayOutputStream>> tasks = new ArrayList<>();
        for (PlannedScan scan : plan.scans()) {
            tasks.add(() -> {
                ByteArrayOutputStream coded = new ByteArrayOutputStream();
                code(scan, coded);
                return coded;
            });
        }
        return workers.all(tasks);
    }

    /** Writes a scan's entropy-coded data. */
    private void code(PlannedScan planned, OutputStream out) throws IOException {
        EntropyOutput output = new EntropyOutput(out, planned.codes());
        run(planned.scan(), output::write);
        output.end();
    }
}
