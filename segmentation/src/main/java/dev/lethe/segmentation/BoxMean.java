package dev.lethe.segmentation;

import dev.lethe.run.RunContext;
import java.io.IOException;

/** The mean over a square window around each number of a plane, in time that does not depend on the window's size. */
final class BoxMean {
    private BoxMean() {}

    /** Replaces a plane by its means. Windows end at the plane's edges. Takes one more plane of memory for a while. */
    static void apply(float[] plane, int width, int height, int radius, RunContext context) throws IOException {
        float[] rows = new float[plane.length];
        for (int y = 0; y < height; y++) {
            context.check();
            along(plane, y * width, rows, width, radius);
        }
        down(rows, plane, width, height, radius, context);
    }

    private static void along(float[] from, int start, float[] to, int width, int radius) {
        double sum = 0;
        for (int x = 0; x < Math.min(radius, width); x++) {
            sum += from[start + x];
        }
        for (int x = 0; x < width; x++) {
            if (x + radius < width) {
                sum += from[start + x + radius];
            }
            if (x - radius > 0) {
                sum -= from[start + x - radius - 1];
            }
            int count = Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1;
            to[start + x] = (float) (sum / count);
        }
    }

    private static void down(float[] from, float[] to, int width, int height, int radius, RunContext context)
            throws IOException {
        double[] sums = new double[width];
        for (int y = 0; y < Math.min(radius, height); y++) {
            add(sums, from, y * width, 1);
        }
        for (int y = 0; y < height; y++) {
            context.check();
            if (y + radius < height) {
                add(sums, from, (y + radius) * width, 1);
            }
            if (y - radius > 0) {
                add(sums, from, (y - radius - 1) * width, -1);
            }
            double share = 1.0 / (Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1);
            for (int x = 0; x < width; x++) {
                to[y * width + x] = (float) (sums[x] * share);
            }
        }
    }

    private static void add(double[] sums, float[] from, int start, int sign) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += sign * from[start + x];
        }
    }
}
