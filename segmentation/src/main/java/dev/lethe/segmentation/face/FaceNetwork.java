package dev.lethe.segmentation.face;

import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.List;

/** What computes: planes of colours in, numbers out. Implementations are thread-safe. */
interface FaceNetwork extends AutoCloseable {
    /**
     * Computes once.
     *
     * @param planes 3 × height × width numbers
     */
    List<Output> run(float[] planes, int width, int height, RunContext context) throws IOException;

    @Override
    void close();

    /**
     * One of a network's results.
     *
     * @param shape from the outermost dimension
     * @param values row by row
     */
    record Output(List<Long> shape, float[] values) {
        /** Whether it has such a shape. */
        boolean is(long... sizes) {
            return shape.equals(java.util.Arrays.stream(sizes).boxed().toList());
        }
    }
}
