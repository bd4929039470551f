package dev.lethe.toolkit;

import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A source that is open for its pixels as displayed, for what looks at a picture and cleans nothing. One owner, one thread.
 *
 * @param input the file; closed with this
 * @param header within the run's limits
 * @param picture closed with this
 */
public record OpenPicture(SeekableInput input, ImageHeader header, Picture picture) implements Closeable {
    private static final int HEAD = 4096;

    /**
     * Opens a picture.
     *
     * @param capabilities what can be read; {@link Lethe#capabilities} reads all
     * @throws dev.lethe.LimitExceededException if its header is beyond the run's limits: nothing was decoded then
     * @throws UnsupportedFormatException if no codec knows it
     * @throws MalformedImageException if it is damaged
     */
    public static OpenPicture of(Source source, Capabilities capabilities, RunContext context) throws IOException {
        SeekableInput input = source.open(context);
        try {
            ContainerCodec codec = capabilities
                    .recognise(head(input))
                    .orElseThrow(() -> new UnsupportedFormatException(
                            "Not a picture of a known format, by its first bytes; lethe formats lists those"));
            ImageHeader header = codec.header(input, context);
            context.require(Limit.PIXELS, header.pixels());
            return new OpenPicture(
                    input, header, capabilities.decoder(header.format()).read(input, header, context));
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private static byte[] head(SeekableInput input) throws IOException {
        try (InputStream stream = input.stream()) {
            return stream.readNBytes(HEAD);
        }
    }

    @Override
    public void close() throws IOException {
        try (input) {
            picture.close();
        }
    }
}
