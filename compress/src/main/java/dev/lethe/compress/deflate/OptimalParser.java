package dev.lethe.compress.deflate;

import dev.lethe.compress.deflate.ShortestPath.Part;
import dev.lethe.encoding.deflate.Block;
import dev.lethe.encoding.deflate.Histogram;
import dev.lethe.encoding.deflate.Window;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Tokens and blocks by turns: the cheapest path through all matches under assumed costs, then the division into blocks
 * that suits it, then the costs that follow from those, and again until nothing is gained.
 */
final class OptimalParser implements TokenSource {
    /** Blocks as short as this may be best without codes of their own. */
    private static final int FIXED_MOST = 4096;
    /** A round that gains less than one part of that is one of the last. */
    private static final long NOTICEABLE = 2048;

    /** What literals take at least in the second guess of where to begin. */
    private static final int LEAST_BITS = 2;

    private final Settings settings;
    private final MatchTable matches;
    private final ShortestPath path;
    private final BlockSplit split;
    private int[] kept = {};
    private int[] scratch = {};

    /**
     * How hard to try.
     *
     * @param depth most places that a search for matches looks at
     * @param enough length of a match that ends a search
     * @param dense length up to which paths try every one, of longer ones only the greatest of each symbol
     * @param rounds most paths, restarts not counted
     * @param restarts how often to go on from costs that are disturbed at random, the same each time
     * @param lines most lines of the grid of block boundaries
     */
    record Settings(int depth, int enough, int dense, int rounds, int restarts, int lines) {}

    OptimalParser(Settings settings) {
        this.settings = settings;
        this.matches = new MatchTable(new MatchFinder(settings.depth, settings.enough));
        this.path = new ShortestPath(matches, settings.dense);
        this.split = new BlockSplit(settings.lines);
    }

    @Override
    public long memory(int length) {
        return MatchTable.memory(length) + ShortestPath.memory(length) + 8L * length;
    }

    @Override
    public CodedBlocks code(Window window, RunContext context) throws IOException {
        if (kept.length < window.length()) {
            kept = new int[window.length()];
            scratch = new int[window.length()];
        }
        matches.fill(window, context);
        CodedBlocks best = keep(round(window, List.of(new Part(0, CostModel.guess(window, 0))), context));
        best = better(best, round(window, List.of(new Part(0, CostModel.guess(window, LEAST_BITS))), context));
        best = rounds(window, best, parts(window, best), settings.rounds - 1, context);
        if (window.length() <= FIXED_MOST) {
            int count = path.find(window, List.of(new Part(0, CostModel.fixed())), scratch, context);
            best = better(best, CodedBlocks.whole(window, scratch, count));
        }
        SplittableRandom random = new SplittableRandom(settings.restarts);
        for (int i = 0; i < settings.restarts; i++) {
            best = rounds(window, best, disturbed(window, best, random), settings.rounds / 2, context);
        }
        return best;
    }

    /** Goes on from given costs; gives the best of what was known and what was found. */
    private CodedBlocks rounds(Window window, CodedBlocks known, List<Part> start, int most, RunContext context)
            throws IOException {
        CodedBlocks best = known;
        List<Part> parts = start;
        long least = Long.MAX_VALUE;
        int idle = 0;
        for (int i = 0; i < most && idle < 2; i++) {
            CodedBlocks found = round(window, parts, context);
            idle = found.bits() > least - least / NOTICEABLE ? idle + 1 : 0;

            least = Math.min(least, found.bits());
            parts = parts(window, found);
            best = better(best, found);
        }
        return best;
    }

    private CodedBlocks round(Window window, List<Part> parts, RunContext context) throws IOException {
        int count = path.find(window, parts, scratch, context);
        return CodedBlocks.of(window, scratch, count, split);
    }

    /** Of two results the one with fewer bits; its tokens are kept. */
    private CodedBlocks better(CodedBlocks best, CodedBlocks found) {
        return found.bits() < best.bits() ? keep(found) : best;
    }

    private CodedBlocks keep(CodedBlocks found) {
        scratch = kept;
        kept = found.tokens();
        return found;
    }

    private static List<Part> parts(Window window, CodedBlocks coded) {
        List<Part> parts = new ArrayList<>();
        for (Block block : coded.blocks()) {
            parts.add(new Part(block.start() - window.start(), CostModel.of(block.histogram())));
        }
        return parts;
    }

    private static List<Part> disturbed(Window window, CodedBlocks coded, SplittableRandom random) {
        List<Part> parts = new ArrayList<>();
        for (Block block : coded.blocks()) {
            Histogram histogram = block.histogram();
            Histogram other =
                    new Histogram(disturbed(histogram.literals(), random), disturbed(histogram.distances(), random));
            parts.add(new Part(block.start() - window.start(), CostModel.of(other)));
        }
        return parts;
    }

    /** A third of the counts are replaced by others. */
    private static int[] disturbed(int[] counts, SplittableRandom random) {
        int[] other = counts.clone();
        for (int i = 0; i < other.length; i++) {
            if (random.nextInt(3) == 0) {
                other[i] = counts[random.nextInt(counts.length)];
            }
        }
        return other;
    }
}
