package dev.lethe.encoding.tiles;

import dev.lethe.ImageFormat;
import dev.lethe.encoding.png.PngCodec;
import dev.lethe.encoding.rows.Helpers;
import dev.lethe.io.NewFolder;
import dev.lethe.jpeg.encode.EncoderEffort;
import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Codes tiles on several threads and writes them to a folder. One owner, one thread. */
final class TileFiles implements Closeable {
    private final NewFolder folder;
    private final ImageFormat format;
    private final int quality;
    private final RunContext context;
    private final Helpers coders = new Helpers("lethe-tiles");
    private long count;

    TileFiles(NewFolder folder, ImageFormat format, int quality, RunContext context) {
        this.folder = folder;
        this.format = format;
        this.quality = quality;
        this.context = context;
    }

    static String extension(ImageFormat format) {
        return format.equals(ImageFormat.JPEG) ? "jpg" : "png";
    }

    /** How a tile's pixels are copied out of the rows that hold them. */
    interface TileSource {
        Raster tile(RunContext part) throws IOException;
    }

    /** Has a tile coded; what it is copied from must stay until {@link #await}. */
    void add(TileSource source, List<String> names) throws IOException {
        count++;
        coders.add(() -> {
            try (RunContext part = context.part()) {
                part.check();
                byte[] bytes = encode(source.tile(part), part);
                for (String name : names) {
                    folder.write(name + "." + extension(format), bytes);
                }
            }
        });
    }

    private byte[] encode(Raster tile, RunContext part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (format.equals(ImageFormat.JPEG)) {
            JpegEncoder encoder = JpegEncoder.quality(quality).withEffort(EncoderEffort.FAST);
            JpegWriter.sequential().write(encoder.coefficients(tile, part), bytes, part);
        } else {
            new PngCodec().write(tile, format, EncodeOptions.defaults(), bytes, part);
        }
        return bytes.toByteArray();
    }

    /** Waits until all tiles so far are written. */
    void await() throws IOException {
        coders.await();
    }

    /** Tiles so far. */
    long count() {
        return count;
    }

    @Override
    public void close() {
        coders.close();
    }
}
