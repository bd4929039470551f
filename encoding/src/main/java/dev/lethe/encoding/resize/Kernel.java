package dev.lethe.encoding.resize;

/**
 * The weights with which samples along one axis make up the samples of a shorter or longer one: Lanczos 3, stretched by
 * the scale where it gets shorter, normalised at the edges. Not changed once made.
 */
final class Kernel {
    private static final double LOBES = 3;

    /** Waves per result at which the contrast of means is made good exactly; half a wave is the finest there is. */
    private static final double FINE = 0.35;

    private final int[] first;
    private final float[][] weights;
    private int most;

    Kernel(int from, int to) {
        this(from, to, 1);
    }

    private Kernel(int from, int to, int cell) {
        double scale = (double) from / to;
        double stretch = Math.max(1, scale);
        int cells = cells(from, cell);
        double reach = LOBES * stretch + (cell > 1 ? cell : 0);
        first = new int[to];
        weights = new float[to][];
        for (int i = 0; i < to; i++) {
            double center = (i + 0.5) * scale;
            int start = Math.max(0, (int) Math.ceil((center - reach) / cell - 0.5));
            int end = Math.min(cells, (int) Math.floor((center + reach) / cell + 0.5));
            first[i] = start;
            weights[i] = new float[Math.max(1, end - start)];
            most = Math.max(most, weights[i].length);
            fill(weights[i], start, cell, from, center, stretch);
        }
    }

    /**
     * The weights of means of neighbouring samples, whose loss of detail they make good.
     *
     * @param cell samples of which each mean was made; the last one of those that were left
     */
    static Kernel ofMeans(int from, int to, int cell) {
        return new Kernel(from, to, cell);
    }

    /** How many means there are of that many samples. */
    static int cells(int from, int cell) {
        return (from + cell - 1) / cell;
    }

    private static void fill(float[] weights, int start, int cell, int from, double center, double stretch) {
        double sharpness = sharpness(cell, stretch);
        double[] raw = new double[weights.length];
        double sum = 0;
        for (int k = 0; k < raw.length; k++) {
            int left = (start + k) * cell;
            double distance = (left + Math.min(left + cell, from)) / 2.0 - center;
            raw[k] = (1 + 2 * sharpness) * lanczos(distance / stretch)
                    - sharpness * (lanczos((distance - cell) / stretch) + lanczos((distance + cell) / stretch));
            sum += raw[k];
        }
        for (int k = 0; k < raw.length; k++) {
            weights[k] = (float) (raw[k] / sum);
        }
    }

    /** How much of both neighbours is taken off a mean, so that fine detail that will be seen has its contrast again. */
    private static double sharpness(int cell, double stretch) {
        if (cell == 1) {
            return 0;
        }
        double angle = Math.PI * FINE / stretch;
        double left = Math.sin(angle * cell) / (cell * Math.sin(angle));
        return (1 / left - 1) / (2 * (1 - Math.cos(2 * angle * cell)));
    }

    private static double lanczos(double x) {
        if (x == 0) {
            return 1;
        }
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        double angle = Math.PI * x;
        return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
    }

    /** The first source sample that counts for a result. */
    int first(int index) {
        return first[index];
    }

    /** The weights of the source samples from {@link #first} on. Not a copy. */
    float[] weights(int index) {
        return weights[index];
    }

    /** The most weights that any result has. */
    int most() {
        return most;
    }

    /** Weights in all. */
    static long size(int from, int to) {
        long lobes = Math.round(2 * LOBES + 2);
        return lobes * Math.max(from, to);
    }
}
