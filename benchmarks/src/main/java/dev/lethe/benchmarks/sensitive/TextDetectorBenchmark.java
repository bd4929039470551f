package dev.lethe.benchmarks.sensitive;

import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.redaction.text.TextDetector;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Lines of text on a drawn page with noise, of 1.3 to 2 megapixels. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextDetectorBenchmark {
    private Raster page = blank();

    private static Raster blank() {
        try {
            return Raster.create(Layout.of(1, 1, Channels.RGB), RunContext.of(Limits.desktop()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Draws the page. */
    @Setup
    public void draw() throws IOException {
        page = Pixels.raster(
                Artist.draw(DrawnKind.FINANCIAL, new Random(5), false, true).image(), RunContext.of(Limits.desktop()));
    }

    /** All lines. */
    @Benchmark
    public List<Detection> lines() throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            return TextDetector.lines().detect(page, context);
        }
    }
}
