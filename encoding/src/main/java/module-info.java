/** Reads and writes the pixels of the common formats; edits them; Base64 and data URIs. */
@SuppressWarnings("module") // dev.lethe.compress is built later
module dev.lethe.encoding {
    requires transitive dev.lethe.core;
    requires transitive java.desktop;
    requires com.twelvemonkeys.imageio.webp;
    requires static transitive org.jspecify;

    exports dev.lethe.encoding;
    exports dev.lethe.encoding.png to
            dev.lethe.compress;

    provides dev.lethe.spi.PixelCodec with
            dev.lethe.encoding.jpeg.JpegCodec,
            dev.lethe.encoding.png.PngCodec,
            dev.lethe.encoding.webp.WebpCodec,
            dev.lethe.encoding.gif.GifCodec,
            dev.lethe.encoding.bmp.BmpCodec,
            dev.lethe.encoding.tiff.TiffCodec;
}
