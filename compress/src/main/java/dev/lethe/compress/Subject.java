package dev.lethe.compress;

import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A picture that is encoded again and again, and what results are compared with. One run, one thread. */
final class Subject {
    private final Raster picture;
    private Ssimulacra2.@Nullable Reference reference;

    Subject(Raster picture) {
        this.picture = picture;
    }

    Raster picture() {
        return picture;
    }

    /** Worked out on the first call, and held until the run ends. */
    Ssimulacra2.Reference reference(RunContext context) throws IOException {
        if (reference == null) {
            reference = Ssimulacra2.Reference.of(picture, context);
        }
        return reference;
    }
}
