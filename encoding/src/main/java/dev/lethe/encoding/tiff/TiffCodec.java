package dev.lethe.encoding.tiff;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.encoding.color.IccProfiles;
import dev.lethe.encoding.imageio.AwtPictures;
import dev.lethe.encoding.imageio.ImageInput;
import dev.lethe.encoding.imageio.JdkPlugIns;
import dev.lethe.encoding.imageio.ThirdParty;
import dev.lethe.encoding.rows.Oriented;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.ColorProfile;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageReader;

/**
 * TIFF and BigTIFF: reads the first page, up to 16 bits per sample. Grey, RGB and palettes, not compressed or by LZW,
 * Deflate, PackBits or JPEG, are decoded a few rows at a time; what is rarer goes through the JDK's decoder, which needs
 * the picture in memory and does not know BigTIFF. Writes one page without loss, in compressed strips.
 */
public final class TiffCodec implements PixelCodec {
    /** A codec. */
    public TiffCodec() {}

    @Override
    public String name() {
        return "Lethe TIFF";
    }

    @Override
    public Set<ImageFormat> reads() {
        return Set.of(ImageFormat.TIFF);
    }

    @Override
    public Set<ImageFormat> writes() {
        return Set.of(ImageFormat.TIFF);
    }

    @Override
    public Picture read(SeekableInput input, ImageHeader header, RunContext context) throws IOException {
        TiffFields fields = TiffFields.read(input, context);
        Optional<TiffPage> page = TiffPage.of(fields, context);
        if (page.isPresent()) {
            Picture stored = TiffRows.picture(fields, page.get(), input, context);
            return Oriented.of(stored, header.orientation(), context);
        }
        TiffOutline.check(fields, context);
        return Oriented.of(throughJdk(input, context), header.orientation(), context);
    }

    private static Picture throughJdk(SeekableInput input, RunContext context) throws IOException {
        BufferedImage image = ThirdParty.decode(ImageFormat.TIFF, context, () -> decode(input, context));
        Picture stored = AwtPictures.of(image, context);
        ColorProfile profile = IccProfiles.accept(
                stored.layout().profile().icc().orElse(new byte[0]),
                stored.layout().channels());
        return AwtPictures.withProfile(stored, profile, context);
    }

    private static BufferedImage decode(SeekableInput input, RunContext context) throws IOException {
        ImageReader reader = JdkPlugIns.reader("tiff");
        try (ImageInput stream = new ImageInput(input, context)) {
            reader.setInput(stream, false, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    @Override
    public void write(
            Picture picture, ImageFormat format, EncodeOptions options, OutputStream output, RunContext context)
            throws IOException {
        TiffEncoder.write(picture, output, context);
    }
}
