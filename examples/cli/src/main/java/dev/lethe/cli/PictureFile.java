package dev.lethe.cli;

import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.Limits;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Source;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads the pixels of a picture that is not cleaned itself but put behind others. */
final class PictureFile {
    private static final int HEAD = 4096;

    private PictureFile() {}

    static Raster read(Path file, Capabilities capabilities) throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop());
                SeekableInput input = Source.of(file).open(context)) {
            ContainerCodec codec = capabilities
                    .recognise(head(input))
                    .orElseThrow(() -> new UnsupportedFormatException(
                            "The background is not a picture of a known format, by its first bytes; choose another"));
            ImageHeader header = codec.header(input, context);
            context.require(Limit.PIXELS, header.pixels());
            try (Picture picture = capabilities.decoder(header.format()).read(input, header, context)) {
                return Raster.of(picture, context);
            }
        } catch (RuntimeException e) {
            throw new MalformedImageException("The background's file is damaged; choose another", e);
        }
    }

    private static byte[] head(SeekableInput input) throws IOException {
        try (InputStream stream = input.stream()) {
            return stream.readNBytes(HEAD);
        }
    }
}
