package dev.lethe.jpeg.write;

import dev.lethe.io.CountingOutput;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Decides on the scans and tables of one picture. */
final class Planner {
    private static final int DOUBT_BITS = 8 * 100;

    private final JpegCoefficients picture;
    private final int restartInterval;
    private final Workers workers;
    private final RunContext context;
    private ScanCoder coder;

    Planner(JpegCoefficients picture, int restartInterval, Workers workers, RunContext context) {
        this.workers = workers;
        this.picture = picture;
        this.restartInterval = restartInterval;
        this.context = context;
        this.coder = new ScanCoder(picture, List.of(), restartInterval, workers, context);
    }

    /** What codes the scans planned. */
    ScanCoder coder() {
        return coder;
    }

    /** Sequential, with tables that need no look at the picture. */
    PlannedFile standard() {
        SequentialTables tables = SequentialTables.standard(picture.frame());
        List<PlannedScan> scans = ScanScript.sequential(picture.frame()).scans().stream()
                .map(tables::plan)
                .toList();
        return new PlannedFile(scans, Long.MAX_VALUE);
    }

    /** Given scans. */
    PlannedFile script(ScanScript script) throws IOException {
        script.requireLossless(picture.frame());
        if (script.isProgressive()) {
            prepare(script.scans().stream()
                    .filter(scan -> scan.first() > 0)
                    .mapToInt(scan -> Math.max(scan.low(), scan.high()))
                    .max()
                    .orElse(0));
        }
        return coder.plan(script);
    }

    /** The smallest file that a search finds. */
    PlannedFile search(ScanSearch search) throws IOException {
        List<BlockMasks> masks = prepare(search.levels());
        ScanSearch.Found found = search.progressive(picture, masks, coder, workers);
        PlannedFile best = coder.plan(found.script());
        if (found.mayLose()) {
            for (ScanScript sequential : ScanSearch.sequential(picture.frame())) {
                best = smaller(best, coder.plan(sequential));
            }
        }
        return best;
    }

    /** Counts bytes where the bits leave a doubt: stuffing and the way tables are put into segments are not in them. */
    private PlannedFile smaller(PlannedFile one, PlannedFile other) throws IOException {
        long doubt = Math.min(one.bits(), other.bits()) / 64 + DOUBT_BITS;
        if (Math.abs(one.bits() - other.bits()) > doubt) {
            return one.bits() < other.bits() ? one : other;
        }
        return size(one) < size(other) ? one : other;
    }

    private long size(PlannedFile plan) throws IOException {
        CountingOutput out = new CountingOutput();
        coder.write(plan, nothing -> {}, out);
        return out.count();
    }

    private List<BlockMasks> prepare(int levels) throws IOException {
        JpegFrame frame = picture.frame();
        context.reserve(frame.coefficientBytes() / 16 * (levels + 1));
        List<Callable<BlockMasks>> tasks = new ArrayList<>();
        for (int i = 0; i < frame.components().size(); i++) {
            int component = i;
            tasks.add(() -> BlockMasks.of(frame, component, picture.planes().get(component), levels, context));
        }
        List<BlockMasks> masks = workers.all(tasks);
        coder = new ScanCoder(picture, masks, restartInterval, workers, context);
        return masks;
    }
}
