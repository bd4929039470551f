package dev.lethe.encoding.webp;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.encoding.color.IccProfiles;
import dev.lethe.encoding.imageio.AwtPictures;
import dev.lethe.encoding.imageio.ImageInput;
import dev.lethe.encoding.imageio.ThirdParty;
import dev.lethe.encoding.rows.Oriented;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import javax.imageio.ImageReader;

/**
 * Still WebP, lossy and lossless. Decoded by TwelveMonkeys in pure Java: the decoder is given the coded data only, in a
 * file of our own making; metadata and profile never reach it. Encoded by libwebp, see {@link WebpEncoder}.
 */
public final class WebpCodec implements PixelCodec {
    /** What the decoder holds beside the pixels, measured; lossy data become an object per macroblock. */
    private static final int BYTES_PER_PIXEL = 48;

    /** A codec. */
    public WebpCodec() {}

    @Override
    public String name() {
        return "TwelveMonkeys and libwebp";
    }

    @Override
    public Set<ImageFormat> reads() {
        return Set.of(ImageFormat.WEBP);
    }

    @Override
    public Set<ImageFormat> writes() {
        return Set.of(ImageFormat.WEBP);
    }

    /** Whether a still WebP's pixels are coded without loss. */
    public static boolean isLossless(SeekableInput input, RunContext context) throws IOException {
        return WebpOutline.read(input, context).lossless();
    }

    @Override
    public Picture read(SeekableInput input, ImageHeader header, RunContext context) throws IOException {
        WebpOutline outline = WebpOutline.read(input, context);
        long pixels = (long) outline.width() * outline.height();
        context.require(Limit.PIXELS, pixels);
        context.reserve(pixels * BYTES_PER_PIXEL);
        BufferedImage image = ThirdParty.decode(ImageFormat.WEBP, context, () -> decode(outline, context));
        Picture stored = AwtPictures.of(image, context);
        Picture colored = AwtPictures.withProfile(
                stored, IccProfiles.accept(outline.icc(), stored.layout().channels()), context);
        return Oriented.of(colored, header.orientation(), context);
    }

    private static BufferedImage decode(WebpOutline outline, RunContext context) throws IOException {
        ImageReader reader = new WebPImageReaderSpi().createReaderInstance(null);
        try (ImageInput stream = new ImageInput(outline.needed(), context)) {
            reader.setInput(stream, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    @Override
    public void write(
            Picture picture, ImageFormat format, EncodeOptions options, OutputStream output, RunContext context)
            throws IOException {
        WebpEncoder encoder = options.lossless() ? WebpEncoder.lossless() : WebpEncoder.lossy(options.quality());
        encoder.withExact(options.exact()).write(picture, output, context);
    }
}
