package dev.lethe.encoding.png;

import dev.lethe.ImageFormat;
import dev.lethe.ImageHeader;
import dev.lethe.encoding.png.PngHeader.Pass;
import dev.lethe.encoding.rows.Oriented;
import dev.lethe.encoding.rows.ReadAhead;
import dev.lethe.encoding.rows.RowStream;
import dev.lethe.encoding.rows.StreamedPicture;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.pixels.RowBand;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import dev.lethe.spi.PixelCodec;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * PNG in pure Java: every colour type and depth, 16 bits kept. Rows are decoded as they are pulled, so that a picture
 * that isn't interlaced or turned takes memory for a few rows only.
 */
public final class PngCodec implements PixelCodec {
    /** A codec. */
    public PngCodec() {}

    @Override
    public String name() {
        return "Lethe PNG";
    }

    @Override
    public Set<ImageFormat> reads() {
        return Set.of(ImageFormat.PNG);
    }

    @Override
    public Set<ImageFormat> writes() {
        return Set.of(ImageFormat.PNG);
    }

    @Override
    public Picture read(SeekableInput input, ImageHeader header, RunContext context) throws IOException {
        PngStart start = PngStart.read(input, context);
        PngReader reader = new PngReader(input, context);
        Picture stored = start.header().interlaced()
                ? interlaced(start, reader, context)
                : ReadAhead.ifLarge(
                        new StreamedPicture(start.layout(), context, () -> new Lines(start, reader, context)), context);
        return Oriented.of(stored, header.orientation(), context);
    }

    private static Raster interlaced(PngStart start, PngReader reader, RunContext context) throws IOException {
        Layout layout = start.layout();
        Raster raster = Raster.create(layout, context);
        PngUnpacker unpacker = new PngUnpacker(start);
        try (Scanlines lines = Scanlines.open(reader, start.header(), start.data(), context)) {
            while (lines.next()) {
                Pass pass = lines.pass();
                int at = raster.index(pass.x(), pass.y() + lines.rowInPass() * pass.dy());
                int step = pass.dx() * unpacker.channels();
                unpacker.unpack(lines.line(), lines.columns(), raster.all(), at, step);
            }
        }
        return raster;
    }

    @Override
    public void write(
            Picture picture, ImageFormat format, EncodeOptions options, OutputStream output, RunContext context)
            throws IOException {
        PngEncoder.write(picture, output, context);
    }

    private static final class Lines implements RowStream {
        private final PngUnpacker unpacker;
        private final Scanlines lines;

        Lines(PngStart start, PngReader reader, RunContext context) throws IOException {
            unpacker = new PngUnpacker(start);
            lines = Scanlines.open(reader, start.header(), start.data(), context);
        }

        @Override
        public void next(RowBand target, int row) throws IOException {
            if (!lines.next()) {
                throw new IOException("More rows were asked for than the picture has");
            }
            unpacker.unpack(lines.line(), lines.columns(), target, target.index(0, row), unpacker.channels());
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
