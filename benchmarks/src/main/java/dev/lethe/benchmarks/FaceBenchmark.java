package dev.lethe.benchmarks;

import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.face.FaceDetector;
import dev.lethe.segmentation.face.FaceModel;
import dev.lethe.spi.Detection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/**
 * Looking for faces in a picture of 640 × 640 pixels on one thread: Lethe's own network by each engine, at all of its
 * scales, beside YuNet. YuNet's file is not part of Lethe: {@code -Dlethe.shared=DIR} names the folder that holds {@code
 * models/faces}; without it, choose {@code -p detector=onnx,java}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FaceBenchmark {
    private static final int SIDE = 640;

    /** What looks. */
    @Param({"onnx", "java", "yunet"})
    public String detector = "onnx";

    private FaceDetector faces = openJava();
    private Raster picture = pattern();

    private static FaceDetector openJava() {
        try {
            return FaceDetector.bundledInJava();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens the detector. */
    @Setup
    public void open() throws IOException {
        faces = switch (detector) {
            case "onnx" -> FaceDetector.bundled(1);
            case "yunet" -> FaceDetector.onnx(yunet(), FaceModel.yunet640(), 1);
            default -> faces;
        };
    }

    private static Path yunet() {
        Path file = Path.of(System.getProperty("lethe.shared", "shared"), "models", "faces", "yunet_n_640.onnx");
        if (!Files.exists(file)) {
            throw new IllegalStateException("YuNet's file is not there: -Dlethe.shared=DIR names the folder that holds"
                    + " models/faces, -p detector=onnx,java leaves it out");
        }
        return file;
    }

    /** Closes it. */
    @TearDown
    public void close() {
        faces.close();
    }

    /** All that a detector does with a picture in memory. */
    @Benchmark
    public List<Detection> detect() throws IOException {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            return faces.detect(picture, context);
        }
    }

    /** What it shows makes no difference to the time. */
    private static Raster pattern() {
        try (RunContext context = RunContext.of(Limits.desktop())) {
            Raster raster = Raster.create(Layout.of(SIDE, SIDE, Channels.RGB), context);
            for (int i = 0; i < 3 * SIDE * SIDE; i++) {
                raster.all().set(i, (int) (127 + 100 * Math.sin(i / 97.0) * Math.cos(i / 3000.0)));
            }
            return raster;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
