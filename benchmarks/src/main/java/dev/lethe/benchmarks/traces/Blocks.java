package dev.lethe.benchmarks.traces;

/** The transform of JPEG (T.81 A.3.3), in plain arithmetic. */
final class Blocks {
    private Blocks() {}

    /** Transforms a block of brightness; beyond the edge the last pixels are repeated. */
    static void transform(Plane light, int left, int top, double[] block) {
        double[] between = new double[64];
        for (int y = 0; y < 8; y++) {
            int row = Math.min(light.height() - 1, top + y) * light.width();
            for (int u = 0; u < 8; u++) {
                double sum = 0;
                for (int x = 0; x < 8; x++) {
                    sum += (light.values()[row + Math.min(light.width() - 1, left + x)] - 128) * wave(u, x);
                }
                between[y * 8 + u] = sum;
            }
        }
        for (int u = 0; u < 8; u++) {
            for (int v = 0; v < 8; v++) {
                double sum = 0;
                for (int y = 0; y < 8; y++) {
                    sum += between[y * 8 + u] * wave(v, y);
                }
                block[v * 8 + u] = sum;
            }
        }
    }

    private static double wave(int k, int x) {
        return WAVES[k * 8 + x];
    }

    private static final double[] WAVES = waves();

    private static double[] waves() {
        double[] waves = new double[64];
        for (int i = 0; i < 64; i++) {
            int k = i / 8;
            waves[i] = Math.cos((2 * (i % 8) + 1) * k * Math.PI / 16) / 2 * (k == 0 ? Math.sqrt(0.5) : 1);
        }
        return waves;
    }
}
