package dev.lethe.compress.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CosineFilterTest {
    /** A plane of one width and one height, blurred. */
    private static float[][] blurred(float[][] plane) {
        PlaneBlur blur = new PlaneBlur(CosineFilter.gaussian(), plane[0].length);
        float[][] result = new float[plane.length][];
        for (int y = 0; y < plane.length + CosineFilter.AHEAD; y++) {
            if (y < plane.length) {
                blur.push(plane[y]);
            } else {
                blur.drain();
            }
            if (y >= CosineFilter.AHEAD) {
                result[y - CosineFilter.AHEAD] = blur.blurred().clone();
            }
        }
        return result;
    }

    @Test
    void impulse_becomes_a_gaussian_of_deviation_one_and_a_half() {
        float[][] plane = new float[31][33];
        plane[15][16] = 1;
        float[][] blurred = blurred(plane);
        double sum = 0;
        double variance = 0;
        for (int y = 0; y < 31; y++) {
            for (int x = 0; x < 33; x++) {
                sum += blurred[y][x];
                variance += blurred[y][x] * (x - 16) * (x - 16);
                assertThat(blurred[y][x]).isCloseTo(blurred[30 - y][32 - x], within(1e-5f));
            }
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
        assertThat(variance).isCloseTo(2.25, within(1e-2));
    }

    @Test
    void blur_of_a_sum_is_the_sum_of_blurs_at_all_small_sizes() {
        Random random = new Random(5);
        for (int width = 1; width < 20; width++) {
            for (int height = 1; height < 14; height++) {
                float[][] plane = new float[height][width];
                double[][] expected = new double[height][width];
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        plane[y][x] = random.nextFloat();
                        spread(expected, x, y, plane[y][x]);
                    }
                }
                assertSame(blurred(plane), expected);
            }
        }
    }

    /** Nine taps in each direction: beta1 cos(n pi/10) + beta3 cos(3n pi/10) + beta5 cos(5n pi/10), worked out apart. */
    private static void spread(double[][] to, int x, int y, double value) {
        double[] taps = {
            0.2646211054881985, 0.2129285920104222, 0.10933537277746032, 0.03601111465836447, 0.009414367809653835
        };
        for (int dy = -4; dy <= 4; dy++) {
            for (int dx = -4; dx <= 4; dx++) {
                if (y + dy >= 0 && y + dy < to.length && x + dx >= 0 && x + dx < to[0].length) {
                    to[y + dy][x + dx] += value * taps[Math.abs(dx)] * taps[Math.abs(dy)];
                }
            }
        }
    }

    private static void assertSame(float[][] blurred, double[][] expected) {
        for (int y = 0; y < expected.length; y++) {
            for (int x = 0; x < expected[y].length; x++) {
                assertThat((double) blurred[y][x]).isCloseTo(expected[y][x], within(1e-5));
            }
        }
    }
}
