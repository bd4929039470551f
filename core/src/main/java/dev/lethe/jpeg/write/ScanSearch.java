package dev.lethe.jpeg.write;

import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Finds the scans that make a file smallest, and compares them with sequential ones. */
final class ScanSearch {
    /** More than headers and tables of progressive files can make out. */
    private static final int MARGIN_BITS = 8 * 1000;

    /** A scan has to save at least that much. */
    private static final double THRESHOLD_BITS = 8 * 4;

    /** Readers go through the picture once for each; some refuse files with very many. */
    private static final int MAX_SCANS = 20;

    /** How many of the lowest bits may be left for refinements. */
    private final int levels;

    private final Bands bands;

    /** Blocks of a component that are looked at. */
    private final int sampleBlocks;

    private ScanSearch(int levels, Bands bands, int sampleBlocks) {
        this.levels = levels;
        this.bands = bands;
        this.sampleBlocks = sampleBlocks;
    }

    /** The few choices that matter most, over a small sample. */
    static ScanSearch fast() {
        return new ScanSearch(2, Bands.endingAfter(2, 5, 9, 18), 4096);
    }

    /** All that is worth trying. */
    static ScanSearch thorough() {
        return new ScanSearch(3, Bands.endingAfter(1, 2, 3, 5, 8, 11, 14, 18, 22, 27, 35, 47), 1 << 15);
    }

    int levels() {
        return levels;
    }

    /**
     * A script found.
     *
     * @param script the smallest progressive one
     * @param mayLose whether it may be larger than sequential scans, as far as the sample shows
     */
    record Found(ScanScript script, boolean mayLose) {}

    /** The smallest progressive script. */
    Found progressive(JpegCoefficients picture, List<BlockMasks> masks, ScanCoder coder, Workers workers)
            throws IOException {
        List<Callable<BandCosts>> tasks = new ArrayList<>();
        for (int i = 0; i < masks.size(); i++) {
            int component = i;
            tasks.add(() -> BandCosts.of(
                    BlockSample.of(picture.planes().get(component), masks.get(component), sampleBlocks), bands));
        }
        List<BandCosts> costs = workers.all(tasks);
        List<Scan> dc = DcSearch.scans(picture.frame(), coder, workers);
        double threshold = THRESHOLD_BITS;
        Found found = found(dc, costs, threshold);
        while (found.script().scans().size() > MAX_SCANS) {
            threshold *= 2;
            found = found(dc, costs, threshold);
        }
        return found;
    }

    private static Found found(List<Scan> dc, List<BandCosts> costs, double threshold) {
        List<Scan> scans = new ArrayList<>(dc);
        double bits = 0;
        double sequentialBits = 0;
        for (int i = 0; i < costs.size(); i++) {
            BandSearch search = BandSearch.of(costs.get(i), threshold);
            scans.addAll(search.scans(i));
            bits += search.bits();
            sequentialBits += costs.get(i).sequential();
        }
        // What shows most first: all first scans, then one more bit of each.
        scans.sort(Comparator.comparingInt((Scan scan) -> scan.isRefinement() ? -scan.low() : -14));
        return new Found(new ScanScript(scans), sequentialBits < bits + MARGIN_BITS + bits / 64);
    }

    /** Sequential scripts worth trying: interleaved, and component by component, which leaves padding out. */
    static List<ScanScript> sequential(JpegFrame frame) {
        ScanScript interleaved = ScanScript.sequential(frame);
        if (interleaved.scans().size() > 1 || frame.components().size() == 1) {
            return List.of(interleaved);
        }
        List<Scan> alone = IntStream.range(0, frame.components().size())
                .mapToObj(component -> Scan.sequential(List.of(component)))
                .toList();
        return List.of(interleaved, new ScanScript(alone));
    }
}
