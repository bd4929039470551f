package dev.lethe.benchmarks;

import dev.lethe.MetadataPolicy;
import dev.lethe.compress.Compress;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.toolkit.Lethe;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
 * A PNG made smaller without loss, strip and proof included, beside the JDK decoding and encoding it again. The sizes of
 * the results stand beside the times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class CompressBenchmark {
    private final PrivacyPipeline pipeline = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
            .then(Compress.lossless())
            .build();
    private byte[] png = new byte[0];

    /** Bytes of the last result. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Size {
        /** Bytes of the last result; JMH prints it beside the times. */
        public long bytes;
    }

    /** Makes the picture: one megapixel. */
    @Setup(Level.Trial)
    public void make() throws IOException {
        png = SamplePhotos.png(1152, 864);
    }

    /** Lethe's lossless compression. */
    @Benchmark
    public void lethe(Size size) throws IOException {
        Sink.ToBytes out = Sink.toBytes();
        pipeline.sanitize(Source.of(png), out);
        size.bytes = out.bytes().length;
    }

    /** The JDK's reader and writer. */
    @Benchmark
    public void jdk(Size size) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        size.bytes = out.size();
    }
}
