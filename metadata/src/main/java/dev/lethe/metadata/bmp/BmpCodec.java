package dev.lethe.metadata.bmp;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.Orientation;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.jpeg.JpegCodec;
import dev.lethe.metadata.png.PngCodec;
import dev.lethe.run.RunContext;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Windows and OS/2 bitmaps: headers are written anew, palette and pixels copied, what fills up rows is zeroed, all else
 * is left out. The format has no place for a copyright notice or a date, so none is kept. OS/2's arrays of bitmaps
 * ("BA") are not handled.
 */
public final class BmpCodec implements ContainerCodec {
    private final List<ContainerCodec> nested;

    /** A codec; all are alike. */
    public BmpCodec() {
        this(List.of(new JpegCodec(), new PngCodec()));
    }

    /** A codec that cleans JPEGs and PNGs within bitmaps by these codecs. */
    public BmpCodec(List<ContainerCodec> nested) {
        this.nested = List.copyOf(nested);
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.BMP;
    }

    @Override
    public boolean matches(byte[] head) {
        return BmpFileHeader.matches(head);
    }

    @Override
    public ImageHeader header(SeekableInput input, RunContext context) throws IOException {
        ByteCursor cursor = new ByteCursor(input, "BMP", context);
        BmpFileHeader file = BmpFileHeader.read(cursor);
        DibHeader header = DibHeader.read(cursor);
        DibLayout layout = DibLayout.of(header, file.place(), cursor);
        return new ImageHeader(
                ImageFormat.BMP,
                header.width(),
                layout.rows(),
                1,
                8,
                header.hasAlpha(),
                Orientation.NORMAL,
                header.coding() == DibCoding.NESTED ? "nested" : "");
    }

    @Override
    public void strip(
            SeekableInput input, OutputStream output, StripRequest request, FindingCollector found, RunContext context)
            throws IOException {
        BmpFileHeader file = BmpFileHeader.read(new ByteCursor(input, "BMP", context));
        file.report(found);
        try (Dib dib = Dib.read(input, file.place(), nested, request, found, context)) {
            BmpFileHeader.write(output, dib);
            dib.write(output);
        }
    }
}
