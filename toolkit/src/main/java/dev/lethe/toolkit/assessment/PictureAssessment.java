package dev.lethe.toolkit.assessment;

import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.io.InputStream;

/** Opens a file and has its picture assessed, as displayed. Immutable and thread-safe. */
public final class PictureAssessment {
    private static final int HEAD = 4096;

    private final Capabilities capabilities;

    private PictureAssessment(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    /** Opens what these can read; {@code Lethe.capabilities()} reads all. */
    public static PictureAssessment with(Capabilities capabilities) {
        return new PictureAssessment(capabilities);
    }

    /** Looks at a picture within {@link Limits#desktop}. */
    public Assessment assess(Source source, Sensitivity sensitivity) throws IOException {
        return assess(source, sensitivity, Limits.desktop());
    }

    /**
     * Looks at a picture.
     *
     * @throws UnsupportedFormatException if no codec knows it
     * @throws MalformedImageException if it is damaged
     */
    public Assessment assess(Source source, Sensitivity sensitivity, Limits limits) throws IOException {
        try (RunContext context = RunContext.of(limits);
                SeekableInput input = source.open(context)) {
            ContainerCodec codec = capabilities
                    .recognise(head(input))
                    .orElseThrow(() -> new UnsupportedFormatException(
                            "Not a picture of a known format, by its first bytes; lethe formats lists those"));
            ImageHeader header = codec.header(input, context);
            context.require(Limit.PIXELS, header.pixels());
            try (Picture picture = capabilities.decoder(header.format()).read(input, header, context)) {
                return sensitivity.assess(picture, context);
            }
        }
    }

    private static byte[] head(SeekableInput input) throws IOException {
        try (InputStream stream = input.stream()) {
            return stream.readNBytes(HEAD);
        }
    }
}
