package dev.lethe.toolkit;

import dev.lethe.ImageHeader;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limit;
import dev.lethe.MalformedImageException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.audit.Likeness;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/**
 * Decodes a picture and looks at it.
 *
 * @param capabilities the codecs to decode with
 */
record DecodedLikeness(Capabilities capabilities) implements Likeness.Eye {
    private static final int HEAD = 4096;

    @Override
    public Likeness of(SeekableInput picture, RunContext context) throws IOException {
        try (RunContext part = context.part()) {
            return decoded(picture, part);
        } catch (CancellationException | ImagePrivacyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MalformedImageException("The picture could not be decoded; its file is damaged", e);
        }
    }

    private Likeness decoded(SeekableInput picture, RunContext context) throws IOException {
        byte[] head;
        try (InputStream start = picture.stream()) {
            head = start.readNBytes(HEAD);
        }
        ContainerCodec codec = capabilities
                .recognise(head)
                .orElseThrow(
                        () -> new UnsupportedFormatException("Not a picture of a known format, by its first bytes"));
        ImageHeader header = codec.header(picture, context);
        context.require(Limit.PIXELS, header.pixels());
        try (Picture pixels = capabilities.decoder(header.format()).read(picture, header, context)) {
            return Likeness.of(pixels, context);
        }
    }
}
