package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.rows.ColorRows;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The bundled network's own masks on pictures that were put together with a known alpha. */
class CompositeTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 960;

    /** A round thing with a dent, whose edge is some pixels soft. */
    private static double alpha(int x, int y, double softness) {
        double dx = x - 0.52 * WIDTH;
        double dy = y - 0.55 * HEIGHT;
        double radius = 0.3 * HEIGHT * (1 + 0.08 * Math.cos(3 * Math.atan2(dy, dx)));
        return Math.min(1, Math.max(0, (radius - Math.hypot(dx, dy)) / softness + 0.5));
    }

    private static Raster composite(double softness, int[] subject, int[] ground) throws Exception {
        Random noise = new Random(5);
        return Pictures.draw(WIDTH, HEIGHT, Channels.RGB, 8, (x, y, c) -> {
            double alpha = alpha(x, y, softness);
            double ahead = subject[c] * (1.25 - 0.6 * y / HEIGHT);
            double behind = ground[c] * (0.8 + 0.2 * y / HEIGHT);
            double mixed = alpha * ahead + (1 - alpha) * behind + noise.nextGaussian() * 3;
            return (int) Math.round(Math.min(255, Math.max(0, mixed)));
        });
    }

    private static double[] errors(Raster picture, double softness) throws Exception {
        ModelSpec spec = BundledModel.spec();
        try (RunContext context = Pictures.context();
                JavaNetwork network = JavaNetwork.of(BundledModel.content(), spec)) {
            InputTensor input = new InputTensor(spec);
            Taps across = Taps.of(WIDTH, 0, WIDTH, spec.width());
            Taps down = Taps.of(HEIGHT, 0, HEIGHT, spec.height());
            ColorRows.read(picture, context, new Resampler(across, down, 3, input)::push);
            Tensor small = Probabilities.of(network.run(input.normalised(), context), spec);
            Mask refined = Refinement.apply(small, input.colors(), picture, context);
            Enlargement plain = new Enlargement(small, WIDTH, HEIGHT);
            float[] row = new float[WIDTH];
            double before = 0;
            double after = 0;
            for (int y = 0; y < HEIGHT; y++) {
                plain.row(y, row);
                for (int x = 0; x < WIDTH; x++) {
                    double truth = alpha(x, y, softness);
                    before += Math.abs(row[x] - truth);
                    after += Math.abs(refined.at(x, y) / 255.0 - truth);
                }
            }
            return new double[] {before / (WIDTH * HEIGHT), after / (WIDTH * HEIGHT)};
        }
    }

    @Test
    void refinement_brings_the_networks_masks_nearer_to_the_true_alpha() throws Exception {
        int[][][] colors = {{{200, 45, 35}, {225, 228, 232}}, {{60, 110, 190}, {205, 190, 150}}};
        double[] softness = {2, 6};
        for (int i = 0; i < colors.length; i++) {
            double[] errors = errors(composite(softness[i], colors[i][0], colors[i][1]), softness[i]);
            assertThat(errors[0]).as("the network finds the subject").isLessThan(0.05);
            assertThat(errors[1]).as("softness %.0f", softness[i]).isLessThan(errors[0]);
        }
    }
}
