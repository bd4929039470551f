package dev.lethe.spi;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/**
 * Decodes and encodes pixels of some formats: the pixel lane. Implementations are stateless and thread-safe.
 *
 * <p>What a decoder throws on bad input becomes a {@link dev.lethe.MalformedImageException}. Memory is reserved from the
 * run before it is allocated.
 */
public interface PixelCodec {
    /** A name for reports and messages. */
    String name();

    /** Formats it decodes. */
    Set<ImageFormat> reads();

    /** Formats it encodes. */
    Set<ImageFormat> writes();

    /**
     * Decodes a picture as it is displayed: orientation applied, CMYK converted. The first frame of an animation.
     *
     * @param header as read by the format's container codec
     */
    Picture read(SeekableInput input, ImageHeader header, RunContext context) throws IOException;

    /**
     * Decodes a picture smaller than it is stored, where the format gives that for less work than all of it.
     *
     * @param divisor of width and height, which are rounded up
     * @return empty where it does not: then all of it is to be decoded
     */
    default Optional<Picture> readReduced(SeekableInput input, ImageHeader header, int divisor, RunContext context)
            throws IOException {
        return Optional.empty();
    }

    /**
     * Encodes the first frame of a picture, with no metadata. A colour profile that it can't embed is left to the strip
     * phase where the format's container codec embeds profiles; for formats without profiles it converts to sRGB.
     *
     * @throws dev.lethe.MissingCapabilityException if the format can't hold the picture, for example its alpha
     */
    void write(Picture picture, ImageFormat format, EncodeOptions options, OutputStream output, RunContext context)
            throws IOException;
}
