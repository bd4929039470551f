package dev.lethe.benchmarks;

import com.pngencoder.PngEncoder;
import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.compress.png.PngSmaller;
import dev.lethe.encoding.BufferedImages;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Picture;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * Pixels to a PNG, one megapixel: Lethe's quick writer, and the same made smaller at two efforts, beside the JDK's writer
 * and pngencoder, both at their defaults and on one thread. The sizes of the results stand beside the times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class PngEncodeBenchmark {
    private final BufferedImage image = SamplePhotos.picture(1152, 864);

    /** Bytes of the last result. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Size {
        /** Bytes of the last result; JMH prints it beside the times. */
        public long bytes;
    }

    /** Lethe's writer. */
    @Benchmark
    public void lethe(Size size) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            size.bytes = written(context).length;
        }
    }

    /** With {@link PngSmaller#fast}. */
    @Benchmark
    public void letheFast(Size size) throws IOException {
        smaller(PngSmaller.fast(), size);
    }

    /** With {@link PngSmaller#standard}. */
    @Benchmark
    public void letheStandard(Size size) throws IOException {
        smaller(PngSmaller.standard(), size);
    }

    private void smaller(PngSmaller level, Size size) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            byte[] plain = written(context);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            level.write(SeekableInput.of(plain), out, context);
            size.bytes = out.size() > 0 ? out.size() : plain.length;
        }
    }

    private byte[] written(RunContext context) throws IOException {
        Picture picture = BufferedImages.fromBufferedImage(image, context);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PixelCodecs.builtIn()
                .encoder(ImageFormat.PNG)
                .write(picture, ImageFormat.PNG, EncodeOptions.defaults(), out, context);
        return out.toByteArray();
    }

    /** The JDK's writer. */
    @Benchmark
    public void jdk(Size size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        size.bytes = out.size();
    }

    /** pngencoder, which does not filter unless told to. */
    @Benchmark
    public void pngencoder(Size size) {
        size.bytes = encoder().toBytes().length;
    }

    /** pngencoder with its filter. */
    @Benchmark
    public void pngencoderFiltered(Size size) {
        size.bytes = encoder().withPredictorEncoding(true).toBytes().length;
    }

    private PngEncoder encoder() {
        return new PngEncoder().withBufferedImage(image).withMultiThreadedCompressionEnabled(false);
    }
}
