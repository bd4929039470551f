/** Inspects and strips metadata, in the byte lane: no picture is decoded. */
module dev.lethe.metadata {
    requires transitive dev.lethe.core;
    requires com.drew.metadata;
    requires org.apache.commons.imaging;
    requires static org.jspecify;

    exports dev.lethe.metadata;

    provides dev.lethe.spi.ContainerCodec with
            dev.lethe.metadata.jpeg.JpegCodec,
            dev.lethe.metadata.png.PngCodec,
            dev.lethe.metadata.webp.WebpCodec,
            dev.lethe.metadata.gif.GifCodec,
            dev.lethe.metadata.tiff.TiffCodec,
            dev.lethe.metadata.heif.HeifCodec,
            dev.lethe.metadata.heif.AvifCodec,
            dev.lethe.metadata.jxl.JxlCodec,
            dev.lethe.metadata.jp2.Jp2Codec,
            dev.lethe.metadata.bmp.BmpCodec,
            dev.lethe.metadata.ico.IcoCodec,
            dev.lethe.metadata.psd.PsdCodec,
            dev.lethe.metadata.svg.SvgCodec;
}
