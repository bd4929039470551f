package dev.lethe.benchmarks;

import dev.lethe.Limits;
import dev.lethe.compress.deflate.DeflateEncoder;
import dev.lethe.run.RunContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
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
 * The deflate encoder at each effort, beside level 9 of {@code java.util.zip}, on the differences of neighbouring pixels
 * of a quarter of a megapixel. The sizes of the results stand beside the times.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class DeflateBenchmark {
    private byte[] bytes = new byte[0];

    /** Bytes of the last result. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Size {
        /** Bytes of the last result; JMH prints it beside the times. */
        public long bytes;
    }

    /** Makes the bytes. */
    @Setup(Level.Trial)
    public void make() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(SamplePhotos.png(576, 432)));
        bytes = new byte[3 * picture.getWidth() * picture.getHeight()];
        int at = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            int before = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                int color = picture.getRGB(x, y);
                for (int shift = 16; shift >= 0; shift -= 8) {
                    bytes[at++] = (byte) ((color >> shift) - (before >> shift));
                }
                before = color;
            }
        }
    }

    /** One pass. */
    @Benchmark
    public void fast(Size size) throws IOException {
        lethe(DeflateEncoder.fast(), size);
    }

    /** Optimal parsing. */
    @Benchmark
    public void standard(Size size) throws IOException {
        lethe(DeflateEncoder.standard(), size);
    }

    /** The fewest bytes. */
    @Benchmark
    public void smallest(Size size) throws IOException {
        lethe(DeflateEncoder.smallest(), size);
    }

    private void lethe(DeflateEncoder encoder, Size size) throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            size.bytes = encoder.zlib(bytes, context).length;
        }
    }

    /** The JDK's deflater. */
    @Benchmark
    public void jdk(Size size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater)) {
            deflated.write(bytes);
        } finally {
            deflater.end();
        }
        size.bytes = out.size();
    }
}
