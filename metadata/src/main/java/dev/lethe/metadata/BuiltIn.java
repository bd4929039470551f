package dev.lethe.metadata;

import dev.lethe.metadata.bmp.BmpCodec;
import dev.lethe.metadata.gif.GifCodec;
import dev.lethe.metadata.heif.AvifCodec;
import dev.lethe.metadata.heif.HeifCodec;
import dev.lethe.metadata.ico.IcoCodec;
import dev.lethe.metadata.jp2.Jp2Codec;
import dev.lethe.metadata.jpeg.JpegCodec;
import dev.lethe.metadata.jxl.JxlCodec;
import dev.lethe.metadata.png.PngCodec;
import dev.lethe.metadata.psd.PsdCodec;
import dev.lethe.metadata.svg.SvgCodec;
import dev.lethe.metadata.tiff.TiffCodec;
import dev.lethe.metadata.verify.BmpProof;
import dev.lethe.metadata.verify.CommonsImagingVerifier;
import dev.lethe.metadata.verify.GifProof;
import dev.lethe.metadata.verify.HeifProof;
import dev.lethe.metadata.verify.IcoProof;
import dev.lethe.metadata.verify.Jp2Proof;
import dev.lethe.metadata.verify.JpegProof;
import dev.lethe.metadata.verify.JxlProof;
import dev.lethe.metadata.verify.MetadataExtractorVerifier;
import dev.lethe.metadata.verify.PngProof;
import dev.lethe.metadata.verify.PsdProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.metadata.verify.StructureVerifier;
import dev.lethe.metadata.verify.SvgProof;
import dev.lethe.metadata.verify.TiffProof;
import dev.lethe.metadata.verify.WebpProof;
import dev.lethe.metadata.webp.WebpCodec;
import dev.lethe.spi.Capabilities;
import dev.lethe.spi.ContainerCodec;
import java.util.List;

/** The formats that this module handles: one line each, codec and proof. */
final class BuiltIn {
    private static final List<Format> FORMATS = List.of(
            new Format(new JpegCodec(), new JpegProof()),
            new Format(new PngCodec(), new PngProof()),
            new Format(new WebpCodec(), new WebpProof()),
            new Format(new GifCodec(), new GifProof()),
            new Format(new TiffCodec(), new TiffProof()),
            new Format(new HeifCodec(), HeifProof.heif()),
            new Format(new AvifCodec(), HeifProof.avif()),
            new Format(new JxlCodec(), new JxlProof()),
            new Format(new Jp2Codec(), new Jp2Proof()),
            new Format(new BmpCodec(), new BmpProof()),
            new Format(new IcoCodec(), new IcoProof()),
            new Format(new PsdCodec(), new PsdProof()),
            new Format(new SvgCodec(), new SvgProof()));

    private BuiltIn() {}

    private record Format(ContainerCodec codec, StructureProof proof) {}

    static Capabilities capabilities() {
        return Capabilities.of(
                FORMATS.stream().map(Format::codec).toList(),
                List.of(
                        new StructureVerifier(
                                FORMATS.stream().map(Format::proof).toList()),
                        new MetadataExtractorVerifier(),
                        new CommonsImagingVerifier()));
    }
}
