package dev.lethe.segmentation;

import dev.lethe.run.RunContext;
import dev.lethe.segmentation.classic.ClassicSubject;
import java.io.IOException;

/** Stands in for a network where none can or shall be used. Stateless. */
final class ClassicNetwork implements Network {
    private static final int SIZE = 256;

    /** Colours as they are, at a size at which a graph cut takes a fraction of a second. */
    static ModelSpec spec() {
        return ModelSpec.of("classic", SIZE, SIZE);
    }

    @Override
    public Tensor run(float[] input, RunContext context) throws IOException {
        try (RunContext part = context.part()) {
            part.reserve(ClassicSubject.bytes(SIZE, SIZE));
            return new Tensor(1, SIZE, SIZE, ClassicSubject.mask(input, SIZE, SIZE, part));
        }
    }

    @Override
    public void close() {
        // holds nothing
    }
}
