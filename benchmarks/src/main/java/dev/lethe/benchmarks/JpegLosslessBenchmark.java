package dev.lethe.benchmarks;

import dev.lethe.jpeg.write.JpegWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Recompressing a JPEG without loss, from bytes to bytes, in megabytes of the input a second; beside the JDK's codec,
 * which decodes and encodes the pixels again.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class JpegLosslessBenchmark {
    /** Width of the picture, three quarters as high: about 150 kB, 1 MB and 5 MB. */
    @Param({"640", "1600", "4000"})
    public int width;

    private byte[] file = new byte[0];
    private ExecutorService helper = Executors.newSingleThreadExecutor();

    /** Counts what was read; JMH shows it for each second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Input {
        /** Millions of bytes. */
        public double megabytes;
    }

    /** Makes the picture. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        file = SamplePhotos.jpeg(width, width * 3 / 4);
        helper = Executors.newSingleThreadExecutor();
    }

    /** Ends the helping thread. */
    @TearDown(Level.Trial)
    public void end() {
        helper.shutdown();
    }

    /** The anchor: decoded and encoded again, with loss. */
    @Benchmark
    public int jdk(Input input) throws IOException {
        input.megabytes += file.length / 1e6;
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        ImageIO.write(image, "jpg", out);
        return out.size();
    }

    /** Scans chosen over a small sample. */
    @Benchmark
    public int fast(Input input) throws IOException {
        return recompress(JpegWriter.fast(), input);
    }

    /** All scans that are worth trying. */
    @Benchmark
    public int smallest(Input input) throws IOException {
        return recompress(JpegWriter.smallest(), input);
    }

    /** The same with a second thread. */
    @Benchmark
    public int smallestOnTwoThreads(Input input) throws IOException {
        return recompress(JpegWriter.smallest().withExecutor(helper), input);
    }

    private int recompress(JpegWriter writer, Input input) throws IOException {
        input.megabytes += file.length / 1e6;
        return JpegLossless.recompressed(file, writer).length;
    }
}
