package dev.lethe.metadata.svg;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Orientation;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.bmp.BmpCodec;
import dev.lethe.metadata.gif.GifCodec;
import dev.lethe.metadata.heif.AvifCodec;
import dev.lethe.metadata.jpeg.JpegCodec;
import dev.lethe.metadata.png.PngCodec;
import dev.lethe.metadata.tiff.TiffCodec;
import dev.lethe.metadata.webp.WebpCodec;
import dev.lethe.metadata.xml.XmlScanner;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Scalable Vector Graphics, plain or gzipped (W3C SVG 1.1 second edition, SVG 2): what is drawn is written anew, with neutral
 * names; embedded pictures are cleaned by the codecs of their formats. Scripts, links, texts about the drawing, embedded
 * fonts and all that drawing programs keep for themselves go. It looks the same where no script, foreign object or other
 * file took part in how it looked.
 *
 * <p>Names that only other files refer to (as pages do with symbols of a collection) go as well.
 */
public final class SvgCodec implements ContainerCodec {
    private static final int DEEPEST = 3;

    private final List<ContainerCodec> pictures;

    /** A codec that cleans embedded pictures of the usual formats, and drawings in drawings. */
    public SvgCodec() {
        this(List.of(
                new JpegCodec(),
                new PngCodec(),
                new WebpCodec(),
                new GifCodec(),
                new AvifCodec(),
                new BmpCodec(),
                new TiffCodec()));
    }

    /** A codec that cleans embedded pictures by these codecs, and drawings in drawings by itself; others it leaves out. */
    public SvgCodec(List<ContainerCodec> pictures) {
        this(pictures, 1);
    }

    private SvgCodec(List<ContainerCodec> pictures, int depth) {
        List<ContainerCodec> all = new ArrayList<>(pictures);
        if (depth < DEEPEST) {
            all.add(new SvgCodec(pictures, depth + 1));
        }
        this.pictures = List.copyOf(all);
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.SVG;
    }

    @Override
    public boolean matches(byte[] head) {
        return SvgSignature.signs(head);
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        SvgFile file = new SvgFile(input, context);
        try (InputStream bytes = file.bytes();
                XmlScanner scanner = new XmlScanner(file.characters(bytes))) {
            SvgSize size = SvgSize.read(scanner);
            String variant = file.gzipped() ? "SVGZ" : "";
            return new ImageHeader(
                    ImageFormat.SVG, size.width(), size.height(), 1, 8, true, Orientation.NORMAL, variant);
        }
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        new SvgStrip(input, request, context, pictures).run(output, found);
    }
}
