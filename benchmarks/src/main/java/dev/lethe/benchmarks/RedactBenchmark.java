package dev.lethe.benchmarks;

import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.encoding.BufferedImages;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Ellipse;
import dev.lethe.pixels.Raster;
import dev.lethe.redaction.Redact;
import dev.lethe.redaction.code.CodeDetector;
import dev.lethe.run.RunContext;
import dev.lethe.spi.Detection;
import dev.lethe.toolkit.Lethe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

/** Covering a box and an ellipse of two megapixels, on coefficients and on pixels, and looking for codes in them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RedactBenchmark {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1250;

    private byte[] jpeg = new byte[0];
    private byte[] png = new byte[0];
    private PrivacyPipeline covering = pipeline();
    private @Nullable Raster page;

    private static PrivacyPipeline pipeline() {
        return Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Redact.regions(List.of(new Box(100, 100, 400, 60), new Ellipse(900, 600, 150, 200))))
                .then(Lethe.sameFormatOrPng())
                .build();
    }

    /** Draws the pictures. */
    @Setup
    public void draw() throws IOException {
        jpeg = SamplePhotos.jpeg(WIDTH, HEIGHT);
        png = SamplePhotos.png(WIDTH, HEIGHT);
        covering = pipeline();
        RunContext context = RunContext.of(Limits.trusted());
        page = Raster.of(BufferedImages.fromBufferedImage(SamplePhotos.picture(WIDTH, HEIGHT), context), context);
    }

    private Raster page() {
        return Objects.requireNonNull(page, "page");
    }

    /** Fills regions of a JPEG on its coefficients. */
    @Benchmark
    public Report coefficients() throws IOException {
        return covering.sanitize(Source.of(jpeg), Sink.to(new ByteArrayOutputStream()));
    }

    /** Fills regions of a PNG. */
    @Benchmark
    public Report pixels() throws IOException {
        return covering.sanitize(Source.of(png), Sink.to(new ByteArrayOutputStream()));
    }

    /** Looks for codes in pixels that are in memory. */
    @Benchmark
    public List<Detection> codes() throws IOException {
        try (RunContext context = RunContext.of(Limits.trusted())) {
            return CodeDetector.create().detect(page(), context);
        }
    }
}
