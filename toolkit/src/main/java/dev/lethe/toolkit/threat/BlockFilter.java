package dev.lethe.toolkit.threat;

import dev.lethe.run.RunContext;
import java.io.IOException;

/** Filters one plane of samples in overlapping blocks. One plane, one thread. */
final class BlockFilter {
    private static final int SIZE = 16;
    private static final int STEP = 5;

    private final int width;
    private final int height;
    private final float threshold;
    private final float[] cosines = cosines();
    private final float[] block = new float[SIZE * SIZE];
    private final float[] between = new float[SIZE * SIZE];

    BlockFilter(int width, int height, float threshold) {
        this.width = width;
        this.height = height;
        this.threshold = threshold;
    }

    /** The orthonormal DCT of type II: row k holds the k-th wave. */
    private static float[] cosines() {
        float[] table = new float[SIZE * SIZE];
        for (int k = 0; k < SIZE; k++) {
            double norm = Math.sqrt((k == 0 ? 1.0 : 2.0) / SIZE);
            for (int x = 0; x < SIZE; x++) {
                table[k * SIZE + x] = (float) (norm * Math.cos((2 * x + 1) * k * Math.PI / (2 * SIZE)));
            }
        }
        return table;
    }

    void filter(float[] plane, RunContext context) throws IOException {
        if (width < SIZE || height < SIZE) {
            return;
        }
        float[] sums = new float[plane.length];
        float[] weights = new float[plane.length];
        for (int y = 0; y <= height - SIZE; y = next(y, height)) {
            context.check();
            for (int x = 0; x <= width - SIZE; x = next(x, width)) {
                filterBlock(plane, sums, weights, y * width + x);
            }
        }
        for (int i = 0; i < plane.length; i++) {
            plane[i] = sums[i] / weights[i];
        }
    }

    /** The last block ends at the edge. */
    private static int next(int at, int length) {
        int last = length - SIZE;
        return at < last ? Math.min(last, at + STEP) : length;
    }

    private void filterBlock(float[] plane, float[] sums, float[] weights, int at) {
        for (int i = 0; i < SIZE * SIZE; i++) {
            block[i] = plane[at + i / SIZE * width + i % SIZE];
        }
        turn(block, between, false);
        turn(between, block, false);
        int kept = 1;
        for (int i = 1; i < SIZE * SIZE; i++) {
            if (Math.abs(block[i]) < threshold) {
                block[i] = 0;
            } else {
                kept++;
            }
        }
        turn(block, between, true);
        turn(between, block, true);
        // Blocks that need few waves are those that an edge does not run through: they know better.
        float weight = 1f / kept;
        for (int i = 0; i < SIZE * SIZE; i++) {
            int pixel = at + i / SIZE * width + i % SIZE;
            sums[pixel] += weight * block[i];
            weights[pixel] += weight;
        }
    }

    /** Transforms each row and puts it down as a column, so that twice gives both directions. */
    private void turn(float[] from, float[] to, boolean back) {
        for (int row = 0; row < SIZE; row++) {
            for (int k = 0; k < SIZE; k++) {
                float sum = 0;
                for (int x = 0; x < SIZE; x++) {
                    sum += from[row * SIZE + x] * (back ? cosines[x * SIZE + k] : cosines[k * SIZE + x]);
                }
                to[k * SIZE + row] = sum;
            }
        }
    }
}
