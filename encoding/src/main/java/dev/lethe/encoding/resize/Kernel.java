package dev.lethe.encoding.resize;

/**
 * The weights with which samples along one axis make up the samples of a shorter or longer one: Lanczos 3, stretched by
 * the scale where it gets shorter, normalised at the edges. Not changed once made.
 */
final class Kernel {
    private static final double LOBES = 3;

    private final int[] first;
    private final float[][] weights;
    private int most;

    Kernel(int from, int to) {
        double scale = (double) from / to;
        double stretch = Math.max(1, scale);
        first = new int[to];
        weights = new float[to][];
        for (int i = 0; i < to; i++) {
            double center = (i + 0.5) * scale;
            int start = Math.max(0, (int) Math.ceil(center - LOBES * stretch - 0.5));
            int end = Math.min(from, (int) Math.floor(center + LOBES * stretch + 0.5));
            first[i] = start;
            weights[i] = weights(start, Math.max(start + 1, end), center, stretch);
            most = Math.max(most, weights[i].length);
        }
    }

    private static float[] weights(int start, int end, double center, double stretch) {
        double[] raw = new double[end - start];
        double sum = 0;
        for (int k = 0; k < raw.length; k++) {
            raw[k] = lanczos((start + k + 0.5 - center) / stretch);
            sum += raw[k];
        }
        float[] normal = new float[raw.length];
        for (int k = 0; k < raw.length; k++) {
            normal[k] = (float) (raw[k] / sum);
        }
        return normal;
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
