package dev.lethe.encoding.webp;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Limit;
import dev.lethe.encoding.color.IccProfiles;
import dev.lethe.encoding.rows.Oriented;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.encoding.webp.vp8.Vp8Rows;
import dev.lethe.encoding.webp.vp8l.Vp8lPicture;
import dev.lethe.io.SeekableInput;
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
 * Still WebP, lossy and lossless. Decoded in pure Java, each sample as libwebp shows it; lossy pictures are decoded while
 * their rows are read, anew in each pass, so that damage is found there. Encoded by libwebp, see {@link WebpEncoder}.
 */
public final class WebpCodec implements PixelCodec {
    /** Bytes of lossless data before the picture: signature, size, opacity, version (RFC 9649, 3.4). */
    private static final int LOSSLESS_HEADER = 5;

    /** A codec. */
    public WebpCodec() {}

    @Override
    public String name() {
        return "Lethe WebP and libwebp";
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
        return Oriented.of(stored(input, context), header.orientation(), context);
    }

    /** The picture without regard to its orientation. */
    static Picture stored(SeekableInput input, RunContext context) throws IOException {
        WebpOutline outline = WebpOutline.read(input, context);
        context.require(Limit.PIXELS, (long) outline.width() * outline.height());
        Channels channels = outline.translucent() ? Channels.RGBA : Channels.RGB;
        Layout layout =
                new Layout(outline.width(), outline.height(), channels, 8, IccProfiles.accept(outline.icc(), channels));
        return outline.lossless() ? lossless(outline, layout, context) : lossy(outline, layout, context);
    }

    private static Picture lossless(WebpOutline outline, Layout layout, RunContext context) throws IOException {
        Vp8lPicture picture =
                Vp8lPicture.read(outline.image(), LOSSLESS_HEADER, layout.width(), layout.height(), context);
        return new StreamedPicture(layout, context, () -> new LosslessRows(picture, layout.width(), layout.channels()));
    }

    private static Picture lossy(WebpOutline outline, Layout layout, RunContext context) throws IOException {
        byte[] data = outline.image();
        Optional<AlphaPlane> opacity = outline.translucent()
                ? Optional.of(AlphaPlane.read(outline.alpha(), layout.width(), layout.height(), context))
                : Optional.empty();
        // a damaged header is told at once
        Vp8Rows.check(data);
        return new StreamedPicture(layout, context, () -> new LossyRows(data, layout.width(), opacity, context));
    }

    @Override
    public void write(
            Picture picture, ImageFormat format, EncodeOptions options, OutputStream output, RunContext context)
            throws IOException {
        WebpEncoder encoder = options.lossless() ? WebpEncoder.lossless() : WebpEncoder.lossy(options.quality());
        encoder.balanced().withExact(options.exact()).write(picture, output, context);
    }
}
