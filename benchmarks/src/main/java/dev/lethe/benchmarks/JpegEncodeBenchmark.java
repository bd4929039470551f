package dev.lethe.benchmarks;

import dev.lethe.Limits;
import dev.lethe.encoding.BufferedImages;
import dev.lethe.jpeg.encode.EncoderEffort;
import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One megapixel to a JPEG, at each effort, beside the JDK's writer at its default. Sizes stand beside the times; qualities
 * differ, so that only {@link JpegLossy} says what a byte is worth.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JpegEncodeBenchmark {
    private static final JpegEncoder ENCODER = JpegEncoder.quality(80);

    private BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private Raster picture = raster(image);

    /** Bytes of the last result. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Size {
        /** Bytes of the last result; JMH prints it beside the times. */
        public long bytes;
    }

    /** Makes the picture. */
    @Setup(Level.Trial)
    public void make() {
        image = SamplePhotos.picture(1152, 864);
        picture = raster(image);
    }

    private static Raster raster(BufferedImage image) {
        try {
            RunContext context = RunContext.of(Limits.trusted());
            return Raster.of(BufferedImages.fromBufferedImage(image, context), context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDK's writer, at its default of 75. */
    @Benchmark
    public void jdk(Size size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        size.bytes = out.size();
    }

    /** Each coefficient rounded for itself. */
    @Benchmark
    public void fast(Size size) throws IOException {
        encode(EncoderEffort.FAST, size);
    }

    /** Coefficients chosen by what they cost. */
    @Benchmark
    public void standard(Size size) throws IOException {
        encode(EncoderEffort.DEFAULT, size);
    }

    /** All scans tried. */
    @Benchmark
    public void best(Size size) throws IOException {
        encode(EncoderEffort.BEST, size);
    }

    private void encode(EncoderEffort effort, Size size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(Limits.trusted())) {
            ENCODER.withEffort(effort).write(picture, out, context);
        }
        size.bytes = out.size();
    }
}
