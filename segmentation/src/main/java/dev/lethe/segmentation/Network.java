package dev.lethe.segmentation;

import dev.lethe.run.RunContext;
import java.io.IOException;

/** What computes a mask: numbers in, numbers out. Implementations are thread-safe. */
interface Network extends AutoCloseable {
    /**
     * Computes once.
     *
     * @param input 3 × height × width numbers, plane by plane
     */
    Tensor run(float[] input, RunContext context) throws IOException;

    @Override
    void close();
}
