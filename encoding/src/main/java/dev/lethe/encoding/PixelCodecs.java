package dev.lethe.encoding;

import dev.lethe.encoding.bmp.BmpCodec;
import dev.lethe.encoding.gif.GifCodec;
import dev.lethe.encoding.jpeg.JpegCodec;
import dev.lethe.encoding.png.PngCodec;
import dev.lethe.encoding.tiff.TiffCodec;
import dev.lethe.encoding.webp.WebpCodec;
import dev.lethe.spi.Capabilities;

/**
 * The pixel codecs of this module: JPEG, PNG, WebP, GIF, BMP and TIFF, in and out. To write WebP the optional
 * library {@code com.github.usefulness:webp-imageio} is needed.
 *
 * <p>Pipelines find them by themselves as services; this list serves where service files were lost, as in some fat jars.
 * Stateless and thread-safe.
 */
public final class PixelCodecs {
    private PixelCodecs() {}

    /** All of them. */
    public static Capabilities builtIn() {
        return Capabilities.of(
                new JpegCodec(), new PngCodec(), new WebpCodec(), new GifCodec(), new BmpCodec(), new TiffCodec());
    }
}
