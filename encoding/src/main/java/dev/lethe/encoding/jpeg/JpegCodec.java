package dev.lethe.encoding.jpeg;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.MissingCapabilityException;
import dev.lethe.encoding.color.IccProfiles;
import dev.lethe.encoding.color.ToSrgb;
import dev.lethe.encoding.imageio.ImageInput;
import dev.lethe.encoding.imageio.JdkPlugIns;
import dev.lethe.encoding.imageio.ThirdParty;
import dev.lethe.encoding.rows.Allocation;
import dev.lethe.encoding.rows.Derived;
import dev.lethe.encoding.rows.Oriented;
import dev.lethe.encoding.rows.RowStream;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * JPEG through the JDK's decoder and Lethe's own encoder. Reads baseline and progressive files of 8 bits: grey, YCbCr, RGB, CMYK and
 * YCCK. The decoder is given the coded samples only and its colour conversion is not used: samples stay in the space of
 * the picture's own profile, and CMYK becomes sRGB.
 */
public final class JpegCodec implements PixelCodec {
    /** A codec. */
    public JpegCodec() {}

    @Override
    public String name() {
        return "JPEG";
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
        JpegOutline outline = JpegOutline.read(input, context);
        JpegFrame frame = outline.frame();
        JpegColors colors = outline.colors();
        context.require(Limit.PIXELS, (long) frame.width() * frame.height());
        Allocation.bytes(frame.samples(), context);
        // two more bytes per sample for coefficients, where all are held at once
        context.reserve(frame.progressive() ? 2 * frame.samples() : 0);
        Raster raster = ThirdParty.decode(ImageFormat.JPEG, context, () -> decode(outline, context));
        return Oriented.of(picture(raster, outline, colors, context), header.orientation(), context);
    }

    private static Raster decode(JpegOutline outline, RunContext context) throws IOException {
        ImageReader reader = JdkPlugIns.reader("jpeg");
        try (ImageInput stream = new ImageInput(outline.needed(), context)) {
            reader.setInput(stream, true, true);
            return reader.readRaster(0, null);
        } finally {
            reader.dispose();
        }
    }

    private static Picture picture(Raster raster, JpegOutline outline, JpegColors colors, RunContext context) {
        byte[] icc = outline.icc();
        ColorProfile profile = IccProfiles.accept(icc, colors.channels());
        int width = raster.getWidth();
        Layout layout = new Layout(width, raster.getHeight(), colors.channels(), 8, profile);
        @Nullable ToSrgb ink = colors.hasInk() ? JpegColors.ink(icc) : null;
        int stored = raster.getNumBands();
        int kept = colors.channels().count();
        return new StreamedPicture(layout, context, () -> {
            int[] y = {0};
            byte[] samples = new byte[width * stored];
            return (RowStream) (band, row) -> {
                raster.getDataElements(0, y[0]++, width, 1, samples);
                colors.convert(samples, width, ink);
                int to = band.index(0, row);
                for (int x = 0; x < width; x++, to += kept) {
                    System.arraycopy(samples, x * stored, band.bytes(), to, kept);
                }
            };
        });
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
