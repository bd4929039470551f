package dev.lethe.encoding.bmp;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.encoding.color.IccProfiles;
import dev.lethe.encoding.rows.Allocation;
import dev.lethe.encoding.rows.Oriented;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * BMP in pure Java: reads palettes, 16, 24 and 32 bits, bit masks with or without alpha, and run lengths; writes 8-bit
 * grey and 24-bit sRGB. Files that name a colour profile by its path are read as sRGB; the path is never followed.
 */
public final class BmpCodec implements PixelCodec {
    /** A codec. */
    public BmpCodec() {}

    @Override
    public String name() {
        return "Lethe BMP";
    }

    @Override
    public Set<ImageFormat> reads() {
        return Set.of(ImageFormat.BMP);
    }

    @Override
    public Set<ImageFormat> writes() {
        return Set.of(ImageFormat.BMP);
    }

    @Override
    public Picture read(SeekableInput input, ImageHeader header, RunContext context) throws IOException {
        BmpHeader bmp = BmpHeader.read(input, context);
        byte[] indexes = new byte[0];
        if (bmp.runLength()) {
            Allocation.bytes((long) bmp.width() * bmp.height(), context);
            indexes = RunLength.decode(input, bmp, context);
        }
        Allocation.bytes(bmp.stride(), context);
        Channels channels = channels(bmp);
        Layout layout = new Layout(bmp.width(), bmp.height(), channels, 8, IccProfiles.accept(bmp.icc(), channels));
        byte[] decoded = indexes;
        Picture stored = new StreamedPicture(layout, context, () -> new BmpRows(input, bmp, decoded, channels.count()));
        return Oriented.of(stored, header.orientation(), context);
    }

    private static Channels channels(BmpHeader bmp) {
        if (bmp.bits() > 8) {
            return bmp.alpha() ? Channels.RGBA : Channels.RGB;
        }
        byte[] palette = bmp.palette();
        for (int i = 0; i + 2 < palette.length; i += 3) {
            if (palette[i] != palette[i + 1] || palette[i] != palette[i + 2]) {
                return Channels.RGB;
            }
        }
        return Channels.GRAY;
    }

    @Override
    public void write(
            Picture picture, ImageFormat format, EncodeOptions options, OutputStream output, RunContext context)
            throws IOException {
        BmpEncoder.write(picture, output, context);
    }
}
