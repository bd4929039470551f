package dev.lethe.jpeg.write;

import dev.lethe.jpeg.JpegFrame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the scans that code the DC coefficients in the fewest bits: which components are interleaved, which changes the
 * order of their blocks, and whether the lowest bit is left for a refinement.
 */
final class DcSearch {
    private static final int MAX_TABLES = 4;

    private final JpegFrame frame;
    private final ScanCoder coder;
    private final Workers workers;
    private List<Scan> best = List.of();
    private long bestBits = Long.MAX_VALUE;

    private DcSearch(JpegFrame frame, ScanCoder coder, Workers workers) {
        this.frame = frame;
        this.coder = coder;
        this.workers = workers;
    }

    /** The scans, first ones before refinements. */
    static List<Scan> scans(JpegFrame frame, ScanCoder coder, Workers workers) throws IOException {
        DcSearch search = new DcSearch(frame, coder, workers);
        for (int low = 0; low < 2; low++) {
            search.at(low);
        }
        return search.best;
    }

    private void at(int low) throws IOException {
        List<Integer> all =
                IntStream.range(0, frame.components().size()).boxed().toList();
        List<Callable<TokenCounts>> tasks = new ArrayList<>();
        for (int component : all) {
            tasks.add(() -> coder.count(Scan.dc(List.of(component), low)));
        }
        boolean interleaved = all.size() > 1 && ScanScript.mayInterleave(frame, all);
        if (interleaved) {
            tasks.add(() -> coder.count(Scan.dc(all, low)));
        }
        List<TokenCounts> counts = workers.all(tasks);
        List<long[]> alone = all.stream().map(i -> counts.get(i).dc(0)).toList();
        List<long[]> together =
                interleaved ? all.stream().map(counts.get(all.size())::dc).toList() : null;
        new Attempt(low, alone, together).divide(new int[all.size()], 0, 0);
    }

    /** All ways to interleave at one level. */
    private final class Attempt {
        private final int low;
        private final List<long[]> alone;
        private final @Nullable List<long[]> together;

        Attempt(int low, List<long[]> alone, @Nullable List<long[]> together) {
            this.low = low;
            this.alone = alone;
            this.together = together;
        }

        /** Puts one component after the other into one of the scans before, or a new one. Four deep at most. */
        void divide(int[] group, int place, int groups) {
            if (place == group.length) {
                compare(group, groups);
                return;
            }
            for (int i = 0; i <= groups; i++) {
                group[place] = i;
                divide(group, place + 1, Math.max(groups, i + 1));
            }
        }

        private void compare(int[] group, int groups) {
            List<Scan> scans = new ArrayList<>();
            long bits = 0;
            for (int i = 0; i < groups; i++) {
                int which = i;
                List<Integer> members = IntStream.range(0, group.length)
                        .filter(component -> group[component] == which)
                        .boxed()
                        .toList();
                if (members.size() > 1 && together == null) {
                    return;
                }
                scans.add(Scan.dc(members, low));
                bits += bits(members);
            }
            if (low > 0) {
                bits += refine(scans);
            }
            if (bits < bestBits) {
                bestBits = bits;
                best = scans;
            }
        }

        private long bits(List<Integer> members) {
            List<long[]> source = members.size() == 1 || together == null ? alone : together;
            List<long[]> symbols = members.stream().map(source::get).toList();
            long bits = SharedTables.choose(symbols, MAX_TABLES).bits() + 8L * (12 + 2 * members.size());
            for (long[] sizes : symbols) {
                for (int size = 1; size < sizes.length; size++) {
                    bits += sizes[size] * size;
                }
            }
            return bits;
        }

        /** Adds refinements; the bits they take, one for each block. */
        private long refine(List<Scan> scans) {
            List<Integer> all = IntStream.range(0, alone.size()).boxed().toList();
            List<List<Integer>> groups =
                    together == null ? all.stream().map(List::of).toList() : List.of(all);
            groups.forEach(group -> scans.add(Scan.dcRefinement(group, low - 1)));
            List<long[]> source = together == null ? alone : together;
            return source.stream().flatMapToLong(Arrays::stream).sum() + 8L * (8L * groups.size() + 2L * all.size());
        }
    }
}
