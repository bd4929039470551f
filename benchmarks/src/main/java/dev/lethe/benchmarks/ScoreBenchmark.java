package dev.lethe.benchmarks;

import dev.lethe.Limits;
import dev.lethe.compress.quality.Ssimulacra2;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The score of a JPEG beside its original, from both pictures and with the original prepared. A peer to hold it against is
 * the reference program, which is run apart.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScoreBenchmark {
    private static final int WIDTH = 1152;
    private static final int HEIGHT = 864;

    private final RunContext context = RunContext.of(Limits.desktop());
    private Raster original = black();
    private Raster distorted = black();
    private Ssimulacra2.Reference reference = reference(original);

    /** Makes the pictures: one megapixel, and what a JPEG leaves of it. */
    @Setup(Level.Trial)
    public void make() throws IOException {
        original = raster(SamplePhotos.picture(WIDTH, HEIGHT));
        distorted = raster(ImageIO.read(new ByteArrayInputStream(SamplePhotos.jpeg(WIDTH, HEIGHT))));
        reference = Ssimulacra2.Reference.of(original, context);
    }

    /** Gives memory back. */
    @TearDown(Level.Trial)
    public void close() {
        context.close();
    }

    /** Two pictures. */
    @Benchmark
    public double score() throws IOException {
        return Ssimulacra2.score(original, distorted, context);
    }

    /** One of many candidates. */
    @Benchmark
    public double prepared() throws IOException {
        return reference.score(distorted, context);
    }

    private Raster black() {
        try {
            return Raster.create(Layout.of(WIDTH, HEIGHT, Channels.RGB), context);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Ssimulacra2.Reference reference(Raster raster) {
        try {
            return Ssimulacra2.Reference.of(raster, context);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Raster raster(BufferedImage image) {
        Raster raster = black();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = image.getRGB(x, y);
                for (int c = 0; c < 3; c++) {
                    raster.all().set(raster.index(x, y) + c, rgb >> (16 - 8 * c) & 0xFF);
                }
            }
        }
        return raster;
    }
}
