package dev.lethe.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.pixels.Channels;
import dev.lethe.pixels.Raster;
import dev.lethe.segmentation.rows.ColorRows;
import org.junit.jupiter.api.Test;

class RefinementTest {
    private static final int SIZE = 160;
    private static final int SMALL = 20;

    /** A disc that is red on blue, and whether a pixel lies in it. */
    private static boolean disc(int x, int y) {
        double dx = x + 0.5 - 77.3;
        double dy = y + 0.5 - 81.9;
        return dx * dx + dy * dy < 47.3 * 47.3;
    }

    @Test
    void refinement_is_nearer_to_the_true_mask_than_plain_enlargement() throws Exception {
        Raster picture = Pictures.draw(SIZE, SIZE, Channels.RGB, 8, (x, y, c) -> c == (disc(x, y) ? 0 : 2) ? 200 : 20);
        Tensor truth = Tensor.plane(SIZE, SIZE);
        for (int i = 0; i < truth.values().length; i++) {
            truth.values()[i] = disc(i % SIZE, i / SIZE) ? 1 : 0;
        }
        Tensor small = Refinement.resized(truth, SMALL, SMALL);
        InputTensor seen = new InputTensor(ModelSpec.of("small", SMALL, SMALL));
        Taps taps = Taps.of(SIZE, 0, SIZE, SMALL);
        Resampler resampler = new Resampler(taps, taps, 3, seen);
        ColorRows.read(picture, Pictures.context(), resampler::push);

        Mask refined = Refinement.apply(small, seen.colors(), picture, Pictures.context());

        Enlargement plain = new Enlargement(small, SIZE, SIZE);
        float[] row = new float[SIZE];
        double plainError = 0;
        double refinedError = 0;
        for (int y = 0; y < SIZE; y++) {
            plain.row(y, row);
            for (int x = 0; x < SIZE; x++) {
                float right = truth.values()[y * SIZE + x];
                plainError += Math.abs(row[x] - right);
                refinedError += Math.abs(refined.at(x, y) / 255.0 - right);
            }
        }
        assertThat(refinedError).isLessThan(0.75 * plainError);
    }
}
