package dev.lethe.benchmarks.traces;

/**
 * Looks for a fingerprint whose parts may each have moved by a few pixels: the answer of one who knows that pixels were moved
 * by chance. Each part takes the shift that fits best; the sum over all parts is compared with what the same search finds
 * around shifts where nothing can be.
 */
final class PartSearch {
    private static final int PART = 96;
    private static final int REACH = 3;
    private static final int FAR = 14;
    private static final int CENTRES = 24;

    /**
     * Standard deviations above chance from which on a picture counts as this camera's: with {@value #CENTRES} samples of
     * chance exceeded about once in 20,000 times.
     */
    static final double DETECTED = 5;

    private PartSearch() {}

    /** How many standard deviations the search finds more than by chance. */
    static double deviations(Plane residual, Plane fingerprint) {
        double mean = 0;
        double squares = 0;
        for (int k = 0; k < CENTRES; k++) {
            double angle = 2 * Math.PI * k / CENTRES;
            double by = best(residual, fingerprint, (int) Math.round(FAR * (1 + k % 2) * Math.cos(angle)), (int)
                    Math.round(FAR * (1 + k % 2) * Math.sin(angle)));
            mean += by / CENTRES;
            squares += by * by / CENTRES;
        }
        double variance = (squares - mean * mean) * CENTRES / (CENTRES - 1);
        return (best(residual, fingerprint, 0, 0) - mean) / Math.sqrt(variance);
    }

    private static double best(Plane residual, Plane fingerprint, int x, int y) {
        int across = (residual.width() + PART - 1) / PART;
        double[] best = new double[across * ((residual.height() + PART - 1) / PART)];
        java.util.Arrays.fill(best, -Double.MAX_VALUE);
        for (int dy = y - REACH; dy <= y + REACH; dy++) {
            for (int dx = x - REACH; dx <= x + REACH; dx++) {
                double[] sums = sums(residual, fingerprint, dx, dy, across, best.length);
                for (int i = 0; i < best.length; i++) {
                    best[i] = Math.max(best[i], sums[i]);
                }
            }
        }
        return java.util.Arrays.stream(best).sum();
    }

    private static double[] sums(Plane residual, Plane fingerprint, int dx, int dy, int across, int parts) {
        double[] sums = new double[parts];
        int width = residual.width();
        for (int y = Math.max(0, -dy); y < Math.min(residual.height(), residual.height() - dy); y++) {
            int at = y * width;
            int other = (y + dy) * width + dx;
            for (int part = 0; part < across; part++) {
                int from = Math.max(part * PART, -dx);
                int to = Math.min(Math.min(width, (part + 1) * PART), width - dx);
                float line = 0;
                for (int x = from; x < to; x++) {
                    line += residual.values()[at + x] * fingerprint.values()[other + x];
                }
                sums[y / PART * across + part] += line;
            }
        }
        return sums;
    }
}
