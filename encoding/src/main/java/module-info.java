/** Reads and writes the pixels of the common formats; edits them; Base64 and data URIs; seals and opens. */
@SuppressWarnings({"module", "requires-automatic"
}) // dev.lethe.compress is built later; webp.imageio and zip4j have no descriptor
module dev.lethe.encoding {
    requires transitive dev.lethe.core;
    requires transitive java.desktop;
    // Optional: only where WebPs are written. On the module path: --add-modules webp.imageio,kotlin.stdlib
    requires static webp.imageio;
    // Optional: only for sealing and opening, each where its container is asked for.
    requires static com.exceptionfactory.jagged;
    requires static com.exceptionfactory.jagged.framework;
    requires static com.exceptionfactory.jagged.x25519;
    requires static org.bouncycastle.provider;
    requires static org.apache.commons.compress;
    requires static org.cryptomator.siv;
    requires static org.tukaani.xz;
    requires static zip4j;
    requires static org.jspecify;

    exports dev.lethe.encoding;
    exports dev.lethe.encoding.encryption;
    exports dev.lethe.encoding.sharing;
    exports dev.lethe.encoding.tiles;
    exports dev.lethe.encoding.vault;
    exports dev.lethe.encoding.gif to
            dev.lethe.compress;
    exports dev.lethe.encoding.deflate to
            dev.lethe.compress;
    exports dev.lethe.encoding.png to
            dev.lethe.compress;
    exports dev.lethe.encoding.rows to
            dev.lethe.compress;
    exports dev.lethe.encoding.webp to
            dev.lethe.compress;

    provides dev.lethe.spi.PixelCodec with
            dev.lethe.encoding.jpeg.JpegCodec,
            dev.lethe.encoding.png.PngCodec,
            dev.lethe.encoding.webp.WebpCodec,
            dev.lethe.encoding.gif.GifCodec,
            dev.lethe.encoding.bmp.BmpCodec,
            dev.lethe.encoding.tiff.TiffCodec;
}
