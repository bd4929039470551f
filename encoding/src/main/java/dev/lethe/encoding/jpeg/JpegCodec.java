package dev.lethe.encoding.jpeg;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.MissingCapabilityException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.encoding.color.IccProfiles;
import dev.lethe.encoding.rows.Derived;
import dev.lethe.encoding.rows.Oriented;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.decode.DecodeScale;
import dev.lethe.jpeg.decode.JpegDecoder;
import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/**
 * JPEG through Lethe's own decoder and encoder. Reads baseline, extended and progressive files of 8 bits: grey,
 * YCbCr, RGB, CMYK and YCCK. Samples stay in the space of the picture's own profile, except that CMYK becomes sRGB.
 * Sequential files that are displayed as they are stored, or mirrored, are decoded in a few rows at a time.
 */
public final class JpegCodec implements PixelCodec {
    /** A codec. */
    public JpegCodec() {}

    @Override
    public String name() {
        return "Lethe JPEG";
    }

    @Override
    public Set<ImageFormat> reads() {
        return Set.of(ImageFormat.JPEG);
    }

    @Override
    public Set<ImageFormat> writes() {
        return Set.of(ImageFormat.JPEG);
    }

    @Override
    public Picture read(SeekableInput input, ImageHeader header, RunContext context) throws IOException {
        return read(input, header, DecodeScale.FULL, context);
    }

    @Override
    public Optional<Picture> readReduced(SeekableInput input, ImageHeader header, int divisor, RunContext context)
            throws IOException {
        for (DecodeScale scale : DecodeScale.values()) {
            if (scale.divisor() == divisor) {
                return Optional.of(read(input, header, scale, context));
            }
        }
        return Optional.empty();
    }

    private static Picture read(SeekableInput input, ImageHeader header, DecodeScale scale, RunContext context)
            throws IOException {
        JpegReader reader = open(input, context);
        byte[] icc = IccSegments.join(reader.segments(), input, context);
        JpegDecoder decoder = JpegDecoder.of(reader, context).withScale(scale);
        Picture stored = switch (reader.frame().colors()) {
            case GRAY -> decoder.picture(IccProfiles.accept(icc, Channels.GRAY));
            case YCBCR, RGB -> decoder.picture(IccProfiles.accept(icc, Channels.RGB));
            case CMYK -> inks(decoder, new Inks(false, icc), context);
            case YCCK -> inks(decoder, new Inks(true, icc), context);
            case UNKNOWN ->
                throw new MissingCapabilityException("The pixels of a JPEG with two components can't be decoded by this"
                        + " build; convert the picture first");
        };
        return Oriented.of(stored, header.orientation(), context);
    }

    private static JpegReader open(SeekableInput input, RunContext context) throws IOException {
        try {
            return JpegReader.open(input, context);
        } catch (UnsupportedFormatException e) {
            throw new MissingCapabilityException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Picture inks(JpegDecoder decoder, Inks inks, RunContext context) {
        Layout layout = Layout.of(decoder.width(), decoder.height(), Channels.RGB);
        return new StreamedPicture(layout, context, () -> inks.rows(decoder.samples(), decoder.width()));
    }

    @Override
    public void write(
            Picture picture, ImageFormat format, EncodeOptions options, OutputStream output, RunContext context)
            throws IOException {
        if (!Derived.isOpaque(picture, context)) {
            throw new MissingCapabilityException(
                    "JPEG can't hold transparency; put the picture on a background first, or choose PNG");
        }
        JpegEncoder.quality(options.quality()).write(Derived.withoutAlpha(picture, context), output, context);
    }
}
