package dev.lethe.encoding.deflate;

/**
 * Makes neighbouring counts equal where they nearly are. The code gets slightly longer, its description shorter, since
 * equal lengths beside each other are written as repetitions.
 */
public final class Smoothing {
    /** Fewer equal lengths than that are not written as a repetition. */
    private static final int SHORTEST = 4;

    private Smoothing() {}

    /** Counts that are 0 stay so, others stay above 0. */
    public static int[] of(int[] counts) {
        int[] smooth = counts.clone();
        int from = 0;
        while (from < counts.length) {
            long sum = counts[from];
            int to = from + 1;
            while (to < counts.length && alike(counts[to], sum, to - from, counts[from])) {
                sum += counts[to++];
            }
            if (to - from >= SHORTEST && counts[from] > 0) {
                int mean = (int) Math.max(1, (sum + (to - from) / 2) / (to - from));
                java.util.Arrays.fill(smooth, from, to, mean);
            }
            from = to;
        }
        return smooth;
    }

    /** Within about a third of the mean, so that half a bit is lost at most. */
    private static boolean alike(int count, long sum, int n, int first) {
        if (count == 0 || first == 0) {
            return count == first;
        }
        long difference = Math.abs(count * (long) n - sum);
        return difference * 3 <= sum + 2L * n;
    }
}
