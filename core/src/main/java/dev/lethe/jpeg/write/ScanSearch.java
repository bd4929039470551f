package dev.lethe.jpeg.write;

import dev.lethe.jpeg.CoefficientPlane;
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

    /** What one task of a search finds. */
    private record Part(List<Scan> scans, double bits, double sequentialBits) {}

    /** The smallest progressive script. */
    Found progressive(JpegCoefficients picture, List<BlockMasks> masks, ScanCoder coder, Workers workers)
            throws IOException {
        List<Callable<Part>> tasks = new ArrayList<>();
        tasks.add(() -> new Part(DcSearch.scans(picture.frame(), coder), 0, 0));
        for (int i = 0; i < masks.size(); i++) {
            int component = i;
            tasks.add(() -> part(component, picture.planes().get(component), masks.get(component)));
        }
        List<Part> parts = workers.all(tasks);
        List<Scan> scans = new ArrayList<>();
        parts.forEach(part -> scans.addAll(part.scans()));
        // What shows most first: all first scans, then one more bit of each.
        scans.sort(Comparator.comparingInt((Scan scan) -> scan.isRefinement() ? -scan.low() : -14));
        double bits = parts.stream().mapToDouble(Part::bits).sum();
        double sequentialBits = parts.stream().mapToDouble(Part::sequentialBits).sum();
        return new Found(new ScanScript(scans), sequentialBits < bits + MARGIN_BITS + bits / 64);
    }

    private Part part(int component, CoefficientPlane plane, BlockMasks masks) {
        BandSearch search = BandSearch.of(BlockSample.of(plane, masks, sampleBlocks), bands);
        return new Part(search.scans(component), search.bits(), search.sequentialBits());
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
