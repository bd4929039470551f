package dev.lethe.pipeline;

import dev.lethe.ImageFormat;
import dev.lethe.io.Sink;
import java.io.IOException;

/** Chooses where a result goes once it is known what it is: so that only a change of format changes an extension. */
@FunctionalInterface
public interface Target {
    /**
     * The sink for a result.
     *
     * @param source the format of the source, by its content
     * @param result the format of the result
     */
    Sink sink(ImageFormat source, ImageFormat result) throws IOException;

    /**
     * The sink for a result that will be sealed; the same by default, for targets whose name was given.
     *
     * @param source the format of the source, by its content
     * @param result the format of what is sealed
     * @param extension what sealed files are called by, put behind the name: {@code age}
     */
    default Sink sealedSink(ImageFormat source, ImageFormat result, String extension) throws IOException {
        return sink(source, result);
    }
}
