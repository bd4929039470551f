package dev.lethe.benchmarks.traces;

/**
 * How much a residual looks like a fingerprint, as a signed peak-to-correlation energy (M. Goljan, J. Fridrich, T. Filler:
 * "Large scale test of sensor fingerprint camera identification", 2009): the square of the greatest correlation at about the
 * place where it belongs, over the mean square of those at other shifts.
 */
final class Correlation {
    /** How far off the fingerprint may lie; more than resampling can be wrong by. */
    private static final int NEAR = 2;

    /** Shifts that tell what chance gives. */
    private static final int FAR = 12;

    private static final int APART = 5;

    /**
     * The energy above which a picture counts as this camera's. Without the fingerprint a correlation at one shift is normal
     * with the variance that the far shifts show; the greatest of 25 exceeds 24 in its square about once in 10,000 times by
     * chance, on the positive side.
     */
    static final double DETECTED = 24;

    private Correlation() {}

    static double energy(Plane residual, Plane fingerprint) {
        double peak = -Double.MAX_VALUE;
        double squares = 0;
        int count = 0;
        for (int dy = -FAR; dy <= FAR; dy++) {
            for (int dx = -FAR; dx <= FAR; dx++) {
                int away = Math.max(Math.abs(dx), Math.abs(dy));
                if (away > NEAR && away <= APART) {
                    continue;
                }
                // Of the far shifts a seventh is enough: 72 of them.
                if (away > APART && (dx + dy * 3) % 7 != 0) {
                    continue;
                }
                double at = at(residual, fingerprint, dx, dy);
                if (away <= NEAR) {
                    peak = Math.max(peak, at);
                } else {
                    squares += at * at;
                    count++;
                }
            }
        }
        return Math.signum(peak) * peak * peak * count / squares;
    }

    private static double at(Plane residual, Plane fingerprint, int dx, int dy) {
        int width = residual.width();
        double sum = 0;
        int fromX = Math.max(0, -dx);
        int toX = Math.min(width, width - dx);
        for (int y = Math.max(0, -dy); y < Math.min(residual.height(), residual.height() - dy); y++) {
            int a = y * width;
            int b = (y + dy) * width + dx;
            float line = 0;
            for (int x = fromX; x < toX; x++) {
                line += residual.values()[a + x] * fingerprint.values()[b + x];
            }
            sum += line;
        }
        return sum;
    }
}
