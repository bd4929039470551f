package dev.lethe.cli;

import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.io.SeekableInput;
import dev.lethe.pipeline.BatchItem;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Tells animations from still pictures, for commands that change pixels.
 *
 * @param capabilities whose formats are known
 */
record Animations(Capabilities capabilities) {
    private static final int HEAD = 4096;

    /** Whether a picture moves. What can't be read does not: the run will say why. */
    boolean contain(BatchItem item) {
        try (RunContext context = RunContext.of(Limits.desktop());
                SeekableInput input = item.source().open(context)) {
            Optional<ContainerCodec> codec = capabilities.recognise(head(input));
            if (codec.isEmpty()) {
                return false;
            }
            ImageHeader header = codec.get().header(input, context);
            return header.frames() > 1;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static byte[] head(SeekableInput input) throws IOException {
        try (InputStream stream = input.stream()) {
            return stream.readNBytes(HEAD);
        }
    }
}
