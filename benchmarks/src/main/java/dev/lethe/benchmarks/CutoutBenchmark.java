package dev.lethe.benchmarks;

import dev.lethe.ImageFormat;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.encoding.Convert;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.Background;
import dev.lethe.segmentation.Mask;
import dev.lethe.segmentation.Segmenter;
import dev.lethe.toolkit.Lethe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Finding the subject of a small picture with each engine, on one thread, and a twelve-megapixel JPEG made a cut-out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CutoutBenchmark {
    private static final int SIDE = 320;

    /** What finds the subject. */
    @Param({"onnx", "java", "classic"})
    public String engine = "onnx";

    private Segmenter segmenter = Segmenter.classic();
    private Raster small = ground();
    private byte[] file = {};
    private PrivacyPipeline pipeline = Lethe.cleaner();

    /** Opens the engine and makes the pictures. */
    @Setup
    public void open() throws IOException {
        segmenter = switch (engine) {
            case "onnx" -> Segmenter.bundled(1);
            case "java" -> Segmenter.bundledInJava();
            default -> Segmenter.classic();
        };
        file = SamplePhotos.subject(4000, 3000);
        pipeline = Lethe.pipeline(MetadataPolicy.removeAllButDisplay())
                .then(Background.remove(segmenter))
                .then(Convert.to(ImageFormat.PNG))
                .build();
    }

    /** Closes it. */
    @TearDown
    public void close() {
        segmenter.close();
    }

    /** A disc on a plain ground, of the network's own size: little but the engine's work. */
    @Benchmark
    public Mask mask() throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            return segmenter.mask(small, context);
        }
    }

    /** All that a user waits for, from the bytes of a JPEG to those of a PNG. */
    @Benchmark
    public int twelveMegapixels() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pipeline.sanitize(Source.of(file), Sink.to(out));
        return out.size();
    }

    private static Raster ground() {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            Raster raster = Raster.create(Layout.of(SIDE, SIDE, Channels.RGB), context);
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    boolean disc = Math.hypot(x - SIDE / 2.0, y - SIDE / 2.0) < SIDE / 4.0;
                    for (int c = 0; c < 3; c++) {
                        raster.all().set(raster.index(x, y) + c, disc ? 200 - 60 * c : 220);
                    }
                }
            }
            return raster;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
