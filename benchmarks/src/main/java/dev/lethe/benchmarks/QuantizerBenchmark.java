package dev.lethe.benchmarks;

import dev.lethe.Limits;
import dev.lethe.compress.palette.PaletteQuantizer;
import dev.lethe.encoding.BufferedImages;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One megapixel to 256 colours, dithered and not, beside what the JDK has: its GIF writer, which builds a palette by an
 * octree and does not dither (LZW included), and its fixed palette of 6 by 6 by 6 colours with dithering.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class QuantizerBenchmark {
    private final BufferedImage image = SamplePhotos.picture(1152, 864);

    /** Lethe, dithered. */
    @Benchmark
    public Raster lethe() throws IOException {
        return quantized(PaletteQuantizer.colors(PaletteQuantizer.MOST));
    }

    /** Lethe without dithering. */
    @Benchmark
    public Raster lethePlain() throws IOException {
        return quantized(PaletteQuantizer.colors(PaletteQuantizer.MOST).withDithering(0));
    }

    private Raster quantized(PaletteQuantizer quantizer) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            return quantizer.apply(BufferedImages.fromBufferedImage(image, context), context);
        }
    }

    /** The JDK's octree, in its GIF writer. */
    @Benchmark
    public int jdkOctree() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "gif", out);
        return out.size();
    }

    /** The JDK's fixed palette. */
    @Benchmark
    public BufferedImage jdkFixed() {
        BufferedImage indexed = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED);
        Graphics2D pen = indexed.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_DITHERING, RenderingHints.VALUE_DITHER_ENABLE);
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return indexed;
    }
}
