package dev.lethe.segmentation;

import dev.lethe.Limits;
import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Layout;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.rows.ColorRows;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What is done to twelve megapixels around the network: shrinking to its input, the edges at full size, the subject's own
 * colours. In the package of what it measures, which is not public.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EdgeBenchmark {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int SIDE = 320;

    /** Share of the picture's side over which the mask goes from 0 to 1: a clear subject, or none. */
    @Param({"0.01", "0.8"})
    public double softness;

    private final ModelSpec spec = ModelSpec.of("benchmark", SIDE, SIDE);
    private final RunContext context = RunContext.of(Limits.trusted());
    private final Tensor small = Tensor.plane(SIDE, SIDE);
    private @Nullable Raster made;
    private InputTensor input = new InputTensor(spec);
    private Mask mask = new Mask(1, 1, new byte[1]);

    /** Makes a disc before a ground, with a mask of its own. */
    @Setup
    public void make() throws IOException {
        Raster picture = Raster.create(Layout.of(WIDTH, HEIGHT, Channels.RGB), context);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean disc = Math.hypot(x - WIDTH / 2.0, y - HEIGHT / 2.0) < HEIGHT / 3.0;
                for (int c = 0; c < 3; c++) {
                    int noise = (x * 31 + y * 17 + c * 7) % 13;
                    picture.all().set(picture.index(x, y) + c, (disc ? 200 - 60 * c : 220) + noise);
                }
            }
        }
        for (int i = 0; i < SIDE * SIDE; i++) {
            double x = (i % SIDE + 0.5) / SIDE - 0.5;
            int row = i / SIDE;
            double y = (row + 0.5) / SIDE - 0.5;
            double share = (1 / 3.0 - Math.hypot(x * 4 / 3, y)) / softness + 0.5;
            small.values()[i] = (float) Math.min(1, Math.max(0, share));
        }
        made = picture;
        input = preProcessing();
        mask = refinement();
    }

    /** The picture at the network's size. */
    @Benchmark
    public final InputTensor preProcessing() throws IOException {
        InputTensor tensor = new InputTensor(spec);
        Resampler resampler =
                new Resampler(Taps.of(WIDTH, 0, WIDTH, SIDE), Taps.of(HEIGHT, 0, HEIGHT, SIDE), 3, tensor);
        ColorRows.read(picture(), context, resampler::push);
        return tensor;
    }

    /** The small mask at the picture's size, along its edges. */
    @Benchmark
    public final Mask refinement() throws IOException {
        try (RunContext part = context.part()) {
            return Refinement.apply(small, input.colors(), picture(), part);
        }
    }

    /** All rows of the subject's own colours. */
    @Benchmark
    public float foreground() throws IOException {
        try (RunContext part = context.part()) {
            SubjectColors colors = SubjectColors.of(picture(), mask, part);
            float[] row = new float[3 * WIDTH];
            for (int y = 0; y < HEIGHT; y++) {
                colors.row(y, row);
            }
            return row[0];
        }
    }

    private Raster picture() {
        return Objects.requireNonNull(made, "made by the setup");
    }
}
