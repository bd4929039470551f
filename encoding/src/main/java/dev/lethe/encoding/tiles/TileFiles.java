package dev.lethe.encoding.tiles;

import dev.lethe.ImageFormat;
import dev.lethe.encoding.png.PngCodec;
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
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Codes tiles on several threads and writes them to a folder. One owner, one thread. */
final class TileFiles implements Closeable {
    private static final int MOST_THREADS = 16;

    private final NewFolder folder;
    private final ImageFormat format;
    private final int quality;
    private final RunContext context;
    private final ExecutorService coders;
    private final List<Future<?>> running = new ArrayList<>();
    private long count;

    TileFiles(NewFolder folder, ImageFormat format, int quality, RunContext context) {
        this.folder = folder;
        this.format = format;
        this.quality = quality;
        this.context = context;
        int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        this.coders = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "lethe-tiles");
            thread.setDaemon(true);
            return thread;
        });
    }

    static String extension(ImageFormat format) {
        return format.equals(ImageFormat.JPEG) ? "jpg" : "png";
    }

    /** How a tile's pixels are copied out of the rows that hold them. */
    interface TileSource {
        Raster tile(RunContext part) throws IOException;
    }

    /** Has a tile coded; what it is copied from must stay until {@link #await}. */
    void add(TileSource source, List<String> names) {
        count++;
        running.add(coders.submit(() -> {
            try (RunContext part = context.part()) {
                part.check();
                byte[] bytes = encode(source.tile(part), part);
                for (String name : names) {
                    folder.write(name + "." + extension(format), bytes);
                }
                return null;
            }
        }));
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
        try {
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while tiles were written");
        } catch (ExecutionException e) {
            throw cause(e);
        } finally {
            running.clear();
        }
    }

    private static IOException cause(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof IOException io) {
            return io;
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IOException("a tile could not be coded", cause);
    }

    /** Tiles so far. */
    long count() {
        return count;
    }

    /** Stops what still runs, and waits for it, so that nothing is written any more. */
    @Override
    public void close() throws IOException {
        coders.shutdownNow();
        boolean interrupted = false;
        while (!coders.isTerminated()) {
            try {
                coders.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
